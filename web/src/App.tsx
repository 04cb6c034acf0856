// SPDX-License-Identifier: EUPL-1.2
import { Component, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Footer } from './frame/Footer';
import { Header } from './frame/Header';
import { NotFoundPage } from './pages/NotFoundPage';
import { StartPage } from './pages/StartPage';
import { Loading } from './ui/Loading';
import { ProblemNotice } from './ui/Notice';

const PortfolioPage = lazy(async () => ({ default: (await import('./search/PortfolioPage')).PortfolioPage }));
const SearchPage = lazy(async () => ({ default: (await import('./search/SearchPage')).SearchPage }));
const EntryPage = lazy(async () => ({ default: (await import('./entry/EntryPage')).EntryPage }));
const HistoryPage = lazy(async () => ({ default: (await import('./entry/HistoryPage')).HistoryPage }));
const MunicipalityPage = lazy(async () => ({
  default: (await import('./municipality/MunicipalityPage')).MunicipalityPage,
}));
const TypesPage = lazy(async () => ({ default: (await import('./type/TypesPage')).TypesPage }));
const TypePage = lazy(async () => ({ default: (await import('./type/TypePage')).TypePage }));
const ForumPage = lazy(async () => ({ default: (await import('./forum/ForumPage')).ForumPage }));
const TopicPage = lazy(async () => ({ default: (await import('./forum/TopicPage')).TopicPage }));
const NewTopicPage = lazy(async () => ({ default: (await import('./forum/NewTopicPage')).NewTopicPage }));
const BookmarksPage = lazy(async () => ({
  default: (await import('./reader/BookmarksPage')).BookmarksPage,
}));
const FollowedPage = lazy(async () => ({ default: (await import('./reader/FollowedPage')).FollowedPage }));
const GroupsPage = lazy(async () => ({ default: (await import('./group/GroupsPage')).GroupsPage }));
const GroupPage = lazy(async () => ({ default: (await import('./group/GroupPage')).GroupPage }));
const SubmitPage = lazy(async () => ({ default: (await import('./submit/SubmitPage')).SubmitPage }));
const MyContributionsPage = lazy(async () => ({
  default: (await import('./submit/MyContributionsPage')).MyContributionsPage,
}));
const OwnDataPage = lazy(async () => ({ default: (await import('./own/OwnDataPage')).OwnDataPage }));
const ErasurePage = lazy(async () => ({ default: (await import('./own/ErasurePage')).ErasurePage }));
const DeskPage = lazy(async () => ({ default: (await import('./desk/DeskPage')).DeskPage }));
const DeskEntryPage = lazy(async () => ({ default: (await import('./desk/DeskEntryPage')).DeskEntryPage }));
const ComparePage = lazy(async () => ({
  default: (await import('./comparison/ComparePage')).ComparePage,
}));
const MethodPage = lazy(async () => ({ default: (await import('./method/MethodPage')).MethodPage }));
const SynonymsPage = lazy(async () => ({ default: (await import('./desk/SynonymsPage')).SynonymsPage }));
const CorrectPage = lazy(async () => ({ default: (await import('./desk/CorrectPage')).CorrectPage }));
const ThemesPage = lazy(async () => ({ default: (await import('./desk/ThemesPage')).ThemesPage }));
const CasesPage = lazy(async () => ({ default: (await import('./moderation/CasesPage')).CasesPage }));
const OwnCasesPage = lazy(async () => ({
  default: (await import('./moderation/OwnCasesPage')).OwnCasesPage,
}));
const AboutPage = lazy(async () => ({ default: (await import('./pages/AboutPage')).AboutPage }));
const OpenDataPage = lazy(async () => ({ default: (await import('./pages/OpenDataPage')).OpenDataPage }));
const AccessibilityPage = lazy(async () => ({
  default: (await import('./pages/AccessibilityPage')).AccessibilityPage,
}));
const PrivacyPage = lazy(async () => ({ default: (await import('./pages/PrivacyPage')).PrivacyPage }));

/** The portal: its frame, and in it the page of the address. */
export function App() {
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      <Header />
      <main id="inhoud" tabIndex={-1}>
        <Fence>
          <Suspense
            fallback={
              <div className="page">
                <Loading what="Pagina" lines={6} />
              </div>
            }
          >
            <Pages />
          </Suspense>
        </Fence>
      </main>
      <Footer />
    </>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <StartPage />
      </Route>
      <Route path="/portfolio">
        <PortfolioPage />
      </Route>
      {/* Where entries were before they had readable addresses. */}
      <Route path="/portfolio/:id">{({ id }) => <EntryPage address={id} />}</Route>
      <Route path="/voorbeelden/:slug">{({ slug }) => <EntryPage address={slug} />}</Route>
      <Route path="/geschiedenis/:slug">{({ slug }) => <HistoryPage key={slug} address={slug} />}</Route>
      <Route path="/zoeken">
        <SearchPage />
      </Route>
      <Route path="/gemeenten/:code">{({ code }) => <MunicipalityPage key={code} code={code} />}</Route>
      <Route path="/typen">
        <TypesPage />
      </Route>
      <Route path="/typen/:slug">{({ slug }) => <TypePage key={slug} slug={slug} />}</Route>
      <Route path="/vergelijken">
        <ComparePage />
      </Route>
      <Route path="/methode">
        <MethodPage />
      </Route>
      <Route path="/forum">
        <ForumPage />
      </Route>
      <Route path="/forum/nieuw">
        <NewTopicPage />
      </Route>
      <Route path="/forum/bewaard">
        <BookmarksPage />
      </Route>
      <Route path="/forum/gevolgd">
        <FollowedPage />
      </Route>
      <Route path="/forum/groepen">
        <GroupsPage />
      </Route>
      <Route path="/forum/groepen/:id">{({ id }) => <GroupPage key={id} id={id} />}</Route>
      <Route path="/forum/:id">{({ id }) => <TopicPage key={id} id={id} />}</Route>
      <Route path="/insturen/:id?">{({ id }) => <SubmitPage id={id} />}</Route>
      <Route path="/mijn-bijdragen">
        <MyContributionsPage />
      </Route>
      <Route path="/mijn-meldingen">
        <OwnCasesPage />
      </Route>
      <Route path="/mijn-gegevens">
        <OwnDataPage />
      </Route>
      <Route path="/mijn-gegevens/:id">{({ id }) => <ErasurePage key={id} id={id} />}</Route>
      <Route path="/redactie">
        <DeskPage />
      </Route>
      <Route path="/redactie/meldingen">
        <CasesPage />
      </Route>
      <Route path="/redactie/synoniemen">
        <SynonymsPage />
      </Route>
      <Route path="/redactie/themas">
        <ThemesPage />
      </Route>
      <Route path="/verbeteren/:id">{({ id }) => <CorrectPage key={id} id={id} />}</Route>
      <Route path="/redactie/:id">{({ id }) => <DeskEntryPage key={id} id={id} />}</Route>
      <Route path="/over">
        <AboutPage />
      </Route>
      <Route path="/open-data">
        <OpenDataPage />
      </Route>
      <Route path="/toegankelijkheid">
        <AccessibilityPage />
      </Route>
      <Route path="/privacy">
        <PrivacyPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** Keeps the frame and the menu when a page fails, for instance because a newer version has replaced its files. */
class Fence extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    return this.state.failure === null ? (
      this.props.children
    ) : (
      <div className="page">
        <ProblemNotice failure={this.state.failure} retry={() => window.location.reload()} />
      </div>
    );
  }
}
