import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ShowMetrics } from '../use-cases/show-metrics.js';

/** For Prometheus: docs/operations.md. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: ShowMetrics) {}

  @Get()
  async show(
    @Headers('authorization') authorization: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { contentType, text } = await this.metrics.run(authorization);
    response.setHeader('content-type', contentType);
    response.end(text);
  }
}
