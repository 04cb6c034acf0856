// SPDX-License-Identifier: EUPL-1.2
import type { Remark, Section } from '../api/portfolio';
import type { Session } from '../api/session';
import { MunicipalityPicker } from '../municipality/MunicipalityPicker';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { useThemesToChoose } from '../search/useFilters';
import { isEditor } from '../session/useSession';
import type { FieldError } from '../ui/ErrorSummary';
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from '../ui/Fields';
import { Rows } from '../ui/Rows';
import {
  evidenceHints,
  evidenceNames,
  kindNames,
  languageNames,
  sectionNames,
  statusNames,
} from '../ui/words';
import { type FormValues, restsOnSources, SECTION_LIMIT } from './form';
import { ImagesStep } from './ImagesStep';
import { Lookalikes } from './Lookalikes';
import { PlaceField } from './PlaceField';
import { RemarkList } from './RemarkList';

interface Props {
  form: FormValues;
  who: Session;
  errors: FieldError[];
  remarks: Remark[];
  /** The entry's id, once it has one. */
  own?: string;
  onChange: (form: FormValues) => void;
  onMark?: (remark: Remark) => void;
}

/** The steps of the form, for the list beside it. */
export const STEPS = [
  { id: 'stap-wat', label: 'Wat is het?' },
  { id: 'stap-verhaal', label: 'Het verhaal' },
  { id: 'stap-gegevens', label: 'Gegevens' },
  { id: 'stap-fotos', label: 'Foto’s' },
  { id: 'stap-contact', label: 'Contact en links' },
];

const SECTION_HINTS: Record<Section, string> = {
  dilemma: 'Waar moest u tussen kiezen? Wat maakte het moeilijk? Collega’s lezen dit het eerst.',
  occasion: 'Wat speelde er? Waarom begon u hieraan?',
  approach: 'Wat deed u, stap voor stap?',
  roles: 'Wie deed mee: afdelingen, partners, inwoners? Noem functies, geen namen.',
  cost: 'Wat kostte het aan geld en uren? Een schatting is al nuttig.',
  result: 'Wat veranderde er? Waaraan merkt u dat?',
  whatDidNotWork:
    'Wat probeerde u dat niets opleverde of verkeerd uitpakte? Wees eerlijk: hier leren anderen het meest van.',
  tip: 'Wat zou u een collega aanraden die morgen begint?',
};

const STORY: { section: Section; optional?: boolean; rows: number }[] = [
  { section: 'dilemma', rows: 5 },
  { section: 'occasion', rows: 5 },
  { section: 'approach', rows: 8 },
  { section: 'roles', rows: 4, optional: true },
  { section: 'cost', rows: 3, optional: true },
  { section: 'result', rows: 5, optional: true },
  { section: 'whatDidNotWork', rows: 6 },
  { section: 'tip', rows: 3, optional: true },
];

/** All fields of an entry, with hints in plain language and the editors' remarks where they belong. */
export function EntryForm({ form, who, errors, remarks, own, onChange, onMark }: Props) {
  const themes = useThemesToChoose(form.themes);
  const { data: municipalities = [] } = useMunicipalities();
  const municipality = municipalities.find((one) => one.code === who.municipality);
  const change = (part: Partial<FormValues>) => onChange({ ...form, ...part });
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const remarksOn = (field: string) => (
    <RemarkList remarks={remarks.filter((remark) => remark.section === field)} onMark={onMark} />
  );

  return (
    <>
      <section className="form__step" id="stap-wat" aria-labelledby="kop-wat">
        <h2 id="kop-wat" className="nl-heading nl-heading--level-2">
          Wat is het?
        </h2>
        <RadioGroup
          id="kind"
          legend="Wat wilt u vertellen?"
          error={errorOf('kind')}
          value={form.kind}
          options={[
            {
              value: 'project',
              label: kindNames.project,
              hint: 'Iets wat u deed, met een begin en een eind',
            },
            { value: 'programme', label: kindNames.programme, hint: 'Een samenhangende aanpak over jaren' },
            {
              value: 'portrait',
              label: kindNames.portrait,
              hint: 'Hoe uw gemeente of bestuurder hiermee omgaat',
            },
          ]}
          onChange={(kind) => change({ kind: kind as FormValues['kind'] })}
        />
        {remarksOn('title')}
        <TextField
          id="title"
          label="Titel"
          hint="Zeg in één zin wat u deed. Bijvoorbeeld: ‘Taalles op de tuinderij, in de eigen werktijd’."
          error={errorOf('title')}
          limit={120}
          value={form.title}
          onChange={(title) => change({ title })}
        />
        <Lookalikes title={form.title} own={own} />
        {remarksOn('summary')}
        <TextArea
          id="summary"
          label="Samenvatting"
          hint="Twee of drie zinnen die in de lijst komen te staan, hooguit 400 tekens."
          error={errorOf('summary')}
          rows={3}
          limit={400}
          value={form.summary}
          onChange={(summary) => change({ summary })}
        />
        {isEditor(who) ? (
          <div className={`field${errorOf('municipality') ? ' utrecht-form-field--invalid' : ''}`}>
            {errorOf('municipality') && (
              <div className="utrecht-form-field-error-message" id="municipality-error">
                {errorOf('municipality')}
              </div>
            )}
            <MunicipalityPicker
              id="municipality"
              label="Gemeente"
              chosen={form.municipality}
              describedBy={errorOf('municipality') ? 'municipality-error' : undefined}
              invalid={errorOf('municipality') !== undefined}
              onChoose={(one) => change({ municipality: one.code })}
            />
          </div>
        ) : (
          <p className="fixed-value">
            Gemeente: <strong>{municipality?.name ?? form.municipality}</strong>
            <span className="small">Het type volgt vanzelf uit de gemeente.</span>
          </p>
        )}
        {remarksOn('themes')}
        <CheckboxGroup
          id="themes"
          legend="Over welke thema’s gaat het?"
          hint="Kies wat echt raakt; één of twee is genoeg."
          error={errorOf('themes')}
          values={form.themes}
          options={themes.map((theme) => ({ value: theme.slug, label: theme.name }))}
          onChange={(chosen) => change({ themes: chosen })}
        />
      </section>

      <section className="form__step" id="stap-verhaal" aria-labelledby="kop-verhaal">
        <h2 id="kop-verhaal" className="nl-heading nl-heading--level-2">
          Het verhaal
        </h2>
        <p className="form__intro">
          Schrijf voor een collega. Korte zinnen, geen namen van inwoners. Opmaak kan met Markdown: **vet**, -
          lijst, [tekst](adres).
        </p>
        {STORY.map(({ section, rows, optional }) => (
          <div key={section} className={section === 'whatDidNotWork' ? 'form__important' : undefined}>
            {remarksOn(section)}
            <TextArea
              id={section}
              label={sectionNames[section]}
              hint={SECTION_HINTS[section]}
              error={errorOf(section)}
              optional={optional}
              rows={rows}
              limit={SECTION_LIMIT}
              value={form.sections[section]}
              onChange={(text) => change({ sections: { ...form.sections, [section]: text } })}
            />
          </div>
        ))}
      </section>

      <section className="form__step" id="stap-gegevens" aria-labelledby="kop-gegevens">
        <h2 id="kop-gegevens" className="nl-heading nl-heading--level-2">
          Gegevens
        </h2>
        {remarksOn('period')}
        <div className="inline-fields">
          <TextField
            id="startYear"
            label="Begonnen in"
            hint="Een jaartal"
            numeric
            error={errorOf('startYear')}
            value={form.startYear}
            onChange={(startYear) => change({ startYear })}
          />
          <TextField
            id="endYear"
            label="Geëindigd in"
            hint="Leeg als het nog loopt"
            optional
            numeric
            error={errorOf('endYear')}
            value={form.endYear}
            onChange={(endYear) => change({ endYear })}
          />
        </div>
        {remarksOn('status')}
        <RadioGroup
          id="status"
          legend="Hoe staat het ervoor?"
          error={errorOf('status')}
          value={form.status}
          options={[
            { value: 'running', label: statusNames.running, hint: 'Het wordt nog gedaan' },
            { value: 'evolved', label: statusNames.evolved, hint: 'Het is overgegaan in iets anders' },
            {
              value: 'stopped',
              label: statusNames.stopped,
              hint: 'Het is opgehouden; ook dat is de moeite waard',
            },
          ]}
          onChange={(status) => change({ status: status as FormValues['status'] })}
        />
        {remarksOn('evidence')}
        <RadioGroup
          id="evidence"
          legend="Hoe weet u of het werkt?"
          error={errorOf('evidence')}
          value={form.evidence}
          options={(['described', 'substantiated', 'evaluated'] as const).map((evidence) => ({
            value: evidence,
            label: evidenceNames[evidence],
            hint: evidenceHints[evidence],
          }))}
          onChange={(evidence) => change({ evidence: evidence as FormValues['evidence'] })}
        />
        {(restsOnSources(form.evidence) || form.sources.length > 0) && (
          <>
            {remarksOn('sources')}
            <Rows
              id="sources"
              legend="Waar is dat na te lezen?"
              hint="Geef van elke bron een adres op het web, of een vindplaats: schrijver, jaar, uitgever."
              error={errorOf('sources')}
              rows={form.sources}
              empty={{ title: '', url: '', reference: '' }}
              add="Bron toevoegen"
              what="bron"
              onChange={(sources) => change({ sources })}
            >
              {(source, place, put) => (
                <>
                  <TextField
                    id={`source-${place}-title`}
                    label="Naam van de bron"
                    error={errorOf(`source-${place}-title`)}
                    limit={200}
                    value={source.title}
                    onChange={(title) => put({ title })}
                  />
                  <TextField
                    id={`source-${place}-url`}
                    label="Adres"
                    optional
                    type="url"
                    error={errorOf(`source-${place}-url`)}
                    limit={500}
                    value={source.url}
                    onChange={(url) => put({ url })}
                  />
                  <TextField
                    id={`source-${place}-reference`}
                    label="Vindplaats"
                    optional
                    error={errorOf(`source-${place}-reference`)}
                    limit={300}
                    value={source.reference}
                    onChange={(reference) => put({ reference })}
                  />
                </>
              )}
            </Rows>
          </>
        )}
        {form.kind === 'project' && (
          <>
            {remarksOn('place')}
            <PlaceField
              place={form.place}
              municipality={form.municipality}
              errorOf={errorOf}
              onChange={(place) => change({ place })}
            />
          </>
        )}
        <SelectField
          id="language"
          label="In welke taal is dit geschreven?"
          value={form.language}
          options={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
          onChange={(language) => change({ language: language as FormValues['language'] })}
        />
      </section>

      <section className="form__step" id="stap-fotos" aria-labelledby="kop-fotos">
        <h2 id="kop-fotos" className="nl-heading nl-heading--level-2">
          Foto’s
        </h2>
        {remarksOn('images')}
        <ImagesStep
          entry={own}
          images={form.images}
          errorOf={errorOf}
          onChange={(images) => change({ images })}
        />
      </section>

      <section className="form__step" id="stap-contact" aria-labelledby="kop-contact">
        <h2 id="kop-contact" className="nl-heading nl-heading--level-2">
          Contact en links
        </h2>
        {remarksOn('contact')}
        <TextField
          id="department"
          label="Afdeling of team"
          optional
          error={errorOf('department')}
          limit={120}
          value={form.department}
          onChange={(department) => change({ department })}
        />
        <TextField
          id="email"
          label="E-mailadres"
          hint="Liefst van het team. Alleen ingelogde collega’s zien dit adres."
          optional
          type="email"
          error={errorOf('email')}
          limit={200}
          value={form.email}
          onChange={(email) => change({ email })}
        />
        {remarksOn('links')}
        <Rows
          id="links"
          legend="Links naar meer"
          rows={form.links}
          empty={{ title: '', url: '' }}
          add="Link toevoegen"
          what="link"
          onChange={(links) => change({ links })}
        >
          {(link, place, put) => (
            <>
              <TextField
                id={`link-${place}-title`}
                label="Tekst van de link"
                error={errorOf(`link-${place}-title`)}
                limit={200}
                value={link.title}
                onChange={(title) => put({ title })}
              />
              <TextField
                id={`link-${place}-url`}
                label="Adres"
                type="url"
                error={errorOf(`link-${place}-url`)}
                limit={500}
                value={link.url}
                onChange={(url) => put({ url })}
              />
            </>
          )}
        </Rows>
      </section>
    </>
  );
}
