export { default as fastCheck } from 'fast-check';
