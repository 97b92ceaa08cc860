import './charts.css';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../../texts';
import { Disclosure } from '../disclosure';
import { useWidth } from './use-width';

interface ChartFrameProps {
  readonly title: string;
  /** What the picture says, in a sentence or two. */
  readonly description: string;
  /** In pixels, so that the page does not jump when the picture comes. */
  readonly height: number;
  /** Draws into an SVG of this width; undefined while the chunk of the charts is on its way. */
  readonly picture: ((width: number) => ReactNode) | undefined;
  /** The same in words and numbers. */
  readonly table: ReactNode;
}

/** A picture of numbers with its title, what it says, and the numbers themselves as a table. */
export function ChartFrame({ title, description, height, picture, table }: ChartFrameProps) {
  const id = useId();
  const t = useTexts();
  const [place, width] = useWidth();
  return (
    <figure className="chart">
      <figcaption className="stack">
        <span className="kern-title" id={`${id}-title`}>
          {title}
        </span>
        <span className="kern-body" id={`${id}-said`}>
          {description}
        </span>
      </figcaption>
      <div ref={place} style={{ minHeight: height }}>
        {picture !== undefined && width > 0 && (
          <svg
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-said`}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
          >
            {picture(width)}
          </svg>
        )}
      </div>
      <Disclosure summary={t('ui.chart.table')}>{table}</Disclosure>
    </figure>
  );
}
