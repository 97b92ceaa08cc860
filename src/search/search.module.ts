import { Module } from '@nestjs/common';
import { SearchResolver } from './graphql/search.resolver.js';

/** Gets anywhere (Strg K): over all read models that say how they are searched. */
@Module({ providers: [SearchResolver] })
export class SearchModule {}
