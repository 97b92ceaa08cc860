export { EntitySchema } from 'typeorm';
