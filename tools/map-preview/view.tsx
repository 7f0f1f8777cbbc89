/* The map inside its React host, with a panel's padding, as the application uses it. */
import '../../src-renderer/theme/fonts.css';
import '../../src-renderer/theme/base.css';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { CityMap } from '../../src-renderer/map/map-promises.ts';
import { BandMark } from '../../src-renderer/map/band-mark.tsx';
import { MapView } from '../../src-renderer/map/map-view.tsx';
import { FIELD_BANDS } from '../../src-renderer/theme/field-bands.ts';
import { loadEdition } from './load-edition.ts';

const edition = await loadEdition();
const element = document.querySelector('#map');
if (element === null) throw new Error('view.html has no #map');

const PANEL = { top: 0, right: 0, bottom: Math.round(window.innerHeight * 0.35), left: 0 };

function Page(): ReactElement {
  const [selected, setSelected] = useState<EmployerId | null>(null);
  const [visible, setVisible] = useState(0);
  const [map, setMap] = useState<CityMap | null>(null);
  return (
    <>
      <MapView
        {...edition}
        language="de"
        pxPerMm={3.6}
        label="Karte von Jena"
        selected={selected}
        padding={PANEL}
        onPinTap={(id) => {
          setSelected(id);
          const pin = edition.pins.find((one) => one.id === id);
          if (pin !== undefined) map?.flyTo({ at: pin.at });
        }}
        onMapTap={() => {
          setSelected(null);
        }}
        onVisibleChange={(ids) => {
          setVisible(ids.length);
        }}
        onMap={setMap}
      />
      <div
        style={{
          position: 'absolute',
          inset: 'auto 0 0',
          height: PANEL.bottom,
          background: '#fdfbf6',
          padding: 20,
        }}
      >
        <p id="state">
          {visible} / {selected}
        </p>
        {FIELD_BANDS.map((band) => (
          <span key={band} style={{ display: 'inline-block', width: 60, margin: 6 }}>
            <BandMark band={band} />
            <BandMark band={band} isApproximate />
          </span>
        ))}
      </div>
    </>
  );
}

createRoot(element).render(<Page />);
