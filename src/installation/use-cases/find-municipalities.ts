import { Inject, Injectable } from '@nestjs/common';
import { type Municipality, municipalitiesOf, plainName } from '../../council/index.js';
import { searchMunicipalities } from '../domain/municipality-search.js';
import { type Product, PRODUCT } from '../domain/product.js';
import { CheckSetupCode, type ShownCode } from './check-setup-code.js';

/** Saxony's municipalities to choose from during the first run. */
@Injectable()
export class FindMunicipalities {
  private rows: Municipality[] | null = null;

  constructor(
    private readonly code: CheckSetupCode,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  /** At most 20. Errors: those of `CheckSetupCode`. */
  async run({ search, ...shown }: ShownCode & { readonly search: string }): Promise<Municipality[]> {
    await this.code.run(shown);
    this.rows ??= municipalitiesOf(this.product.municipalities()).map((row) => ({
      ...row,
      name: plainName(row),
    }));
    return searchMunicipalities(this.rows, search);
  }
}
