export { default as ms } from 'iterare';
