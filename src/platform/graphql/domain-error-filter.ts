import { Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';

/** A broken rule is an answer, not a fault: it goes on to the error format without a line in the error log. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError): DomainError {
    return error;
  }
}
