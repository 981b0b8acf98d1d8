// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/incidentstore.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;
using Kind = StatusChange::Kind;

namespace {

const Instant noon = *parseTime(u"2026-08-09T12:00:00Z");

Incident incident(const char *id, IncidentPhase phase, Instant started = noon)
{
    Incident out;
    out.id = QString::fromLatin1(id);
    out.title = QStringLiteral("Errors");
    out.severity = Severity::Minor;
    out.phase = phase;
    out.started = started;
    if (isOver(phase)) {
        out.resolved = started + 1h;
    }
    out.updates = {{started, QStringLiteral("investigating"), QStringLiteral("Looking.")}};
    return out;
}

OfficialStatus reading(Instant at, State state, std::vector<Incident> incidents = {})
{
    OfficialStatus status;
    status.provider = QStringLiteral("openai");
    status.engine = QStringLiteral("statuspage");
    status.at = at;
    status.page = state;
    status.state = state;
    status.namesAllOpen = true;
    status.url = QUrl(QStringLiteral("https://status.example.ai"));
    status.components = {{QStringLiteral("c"), QStringLiteral("API"), {}, state, true}};
    status.incidents = std::move(incidents);
    return status;
}

class Keeping
{
public:
    Keeping()
        : database(open())
        , incidents(*database)
    {}

    TempStore store;
    std::unique_ptr<Database> database;
    IncidentStore incidents;

    std::unique_ptr<Database> open() const
    {
        auto opened = Database::open(store.folder());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        return std::move(*opened);
    }
    std::vector<StatusChange> put(const OfficialStatus &status)
    {
        const auto done =
            database->write([status](QSqlDatabase &db) { return IncidentStore::put(db, status); }).result();
        if (!done) {
            qFatal("%s", qPrintable(done.error().line()));
        }
        return *done;
    }
    std::vector<Kind> kinds(const OfficialStatus &status)
    {
        std::vector<Kind> out;
        for (const StatusChange &change : put(status)) {
            out.push_back(change.kind);
        }
        return out;
    }
    std::vector<Incident> all(IncidentQuery query = {}) { return incidents.incidents(query).result()->incidents; }
    Incident only()
    {
        const auto list = all();
        return list.size() == 1 ? list.front() : Incident{};
    }
    KnownStatus known()
    {
        const auto found = incidents.status(QStringLiteral("openai")).result();
        return found && *found ? **found : KnownStatus{};
    }
    std::vector<IncidentRevision> revisions(const char *id)
    {
        return *incidents.revisions(QStringLiteral("openai"), QString::fromLatin1(id)).result();
    }
};

} // namespace

class TestIncidentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadingIsKeptWhole();
    void editsInPlaceAreRevisions();
    void theFirstReadingTellsOnlyWhatIsOpen();
    void whatIsNoLongerNamedIsOver();
    void anOlderReadingAddsHistoryOnly();
    void aBackfilledIncidentKeepsItsPast();
    void aFailureIsUnknownAndChangesNothingElse();
    void incidentsAloneLeaveAGoodState();
    void lagIsFromOurFirstFailureToTheirFirstWord();
    void maintenancesAreSpans();
    void queriesTakeWhatTheyAskFor();
    void revisionsAreBounded();
};

void TestIncidentStore::aReadingIsKeptWhole()
{
    Keeping k;
    Incident one = incident("a", IncidentPhase::Identified);
    one.url = QUrl(QStringLiteral("https://status.example.ai/incidents/a"));
    one.components = {QStringLiteral("API"), QStringLiteral("Größe")};
    one.models = {QStringLiteral("openai/gpt-4o")};
    one.ends = noon + 2h;
    one.concerns = false;
    k.put(reading(noon + 5min, State::Degraded, {one}));
    one.provider = QStringLiteral("openai");
    one.firstSeen = noon + 5min;
    QCOMPARE(k.only(), one);
    KnownStatus expected;
    expected.reading = reading(noon + 5min, State::Degraded, {one});
    QCOMPARE(k.known(), expected);
    QCOMPARE(k.incidents.statuses().result()->size(), std::size_t{1});
    QVERIFY(!k.incidents.status(QStringLiteral("nobody")).result()->has_value());
}

void TestIncidentStore::editsInPlaceAreRevisions()
{
    Keeping k;
    k.put(reading(noon, State::Operational));
    QCOMPARE(k.kinds(reading(noon + 1min, State::Degraded, {incident("a", IncidentPhase::Investigating)})),
             (std::vector{Kind::Opened, Kind::State, Kind::Component}));
    QVERIFY(k.kinds(reading(noon + 2min, State::Degraded, {incident("a", IncidentPhase::Investigating)})).empty());
    Incident edited = incident("a", IncidentPhase::Investigating);
    edited.title = QStringLiteral("Errors in Europe"); // in place: no new update
    QCOMPARE(k.kinds(reading(noon + 3min, State::Degraded, {edited})), std::vector{Kind::Updated});
    QCOMPARE(k.kinds(reading(noon + 4min, State::Operational, {incident("a", IncidentPhase::Resolved)})),
             (std::vector{Kind::Resolved, Kind::State, Kind::Component}));
    const auto revisions = k.revisions("a");
    QCOMPARE(revisions.size(), std::size_t{3});
    QCOMPARE(revisions[0].at, noon + 1min);
    QCOMPARE(revisions[1].incident.title, QStringLiteral("Errors in Europe"));
    QCOMPARE(revisions[2].incident.phase, IncidentPhase::Resolved);
    QCOMPARE(k.only().firstSeen, noon + 1min);
    // It comes back.
    QCOMPARE(k.kinds(reading(noon + 5min, State::Operational, {incident("a", IncidentPhase::Monitoring)})),
             std::vector{Kind::Opened});
    // What we make of it is no wording of theirs.
    Incident tied = incident("a", IncidentPhase::Monitoring);
    tied.models = {QStringLiteral("openai/gpt-4o")};
    QVERIFY(k.kinds(reading(noon + 6min, State::Operational, {tied})).empty());
    QCOMPARE(k.only().models, tied.models);
    QCOMPARE(k.revisions("a").size(), std::size_t{4});
}

void TestIncidentStore::theFirstReadingTellsOnlyWhatIsOpen()
{
    Keeping k;
    QCOMPARE(k.kinds(reading(
                 noon, State::Down,
                 {incident("old", IncidentPhase::Resolved, noon - 48h), incident("a", IncidentPhase::Investigating)})),
             std::vector{Kind::Opened});
    QCOMPARE(k.all().size(), std::size_t{2});
}

void TestIncidentStore::whatIsNoLongerNamedIsOver()
{
    Keeping k;
    Incident planned = incident("m", IncidentPhase::Scheduled, noon + 1h);
    planned.maintenance = true;
    planned.ends = noon + 2h;
    k.put(reading(noon, State::Degraded, {incident("a", IncidentPhase::Investigating), planned}));
    OfficialStatus partial = reading(noon + 1min, State::Degraded, {planned});
    partial.namesAllOpen = false;
    QVERIFY(k.kinds(partial).empty());
    QVERIFY(k.all()[1].isOpen());
    QCOMPARE(k.kinds(reading(noon + 3h, State::Operational)),
             (std::vector{Kind::Resolved, Kind::Resolved, Kind::State, Kind::Component}));
    QCOMPARE(k.all()[0].resolved, std::optional(noon + 2h)); // the maintenance: as announced
    QCOMPARE(k.all()[0].phase, IncidentPhase::Completed);
    QCOMPARE(k.all()[1].resolved, std::optional(noon + 3h));
    // Their own word for it, later, is the better one.
    QCOMPARE(k.kinds(reading(noon + 4h, State::Operational, {incident("a", IncidentPhase::Resolved)})),
             std::vector{Kind::Updated});
    QCOMPARE(k.all()[1].resolved, std::optional(noon + 1h));
}

void TestIncidentStore::anOlderReadingAddsHistoryOnly()
{
    Keeping k;
    k.put(reading(noon + 2h, State::Operational, {incident("a", IncidentPhase::Resolved)}));
    QVERIFY(k.kinds(reading(noon + 10min, State::Down,
                            {incident("a", IncidentPhase::Investigating), incident("b", IncidentPhase::Investigating)}))
                .empty());
    QCOMPARE(k.known().reading.state, State::Operational);
    QCOMPARE(k.known().reading.at, noon + 2h);
    for (const Incident &known : k.all()) {
        QVERIFY(!known.isOpen()); // b: the later reading, which names all that are open, does not have it
        QCOMPARE(known.firstSeen, noon + 10min);
    }
    QCOMPARE(k.revisions("a").size(), std::size_t{2});
    QCOMPARE(k.revisions("a")[0].incident.phase, IncidentPhase::Investigating);
    // The same wording, read in between, says only that it was there earlier.
    k.put(reading(noon + 90min, State::Operational, {incident("a", IncidentPhase::Resolved)}));
    QCOMPARE(k.revisions("a").size(), std::size_t{2});
    QCOMPARE(k.revisions("a")[1].at, noon + 90min);
}

void TestIncidentStore::aBackfilledIncidentKeepsItsPast()
{
    Keeping k;
    k.put(reading(noon, State::Operational));
    QCOMPARE(k.kinds(reading(noon + 24h, State::Operational, {incident("late", IncidentPhase::Postmortem, noon - 6h)})),
             std::vector{Kind::Resolved});
    QCOMPARE(k.only().started, noon - 6h);
    QCOMPARE(k.only().firstSeen, noon + 24h);
}

void TestIncidentStore::aFailureIsUnknownAndChangesNothingElse()
{
    Keeping k;
    const QString openai = QStringLiteral("openai");
    const auto fail = [&](Instant at) {
        return k.database
            ->write(
                [=](QSqlDatabase &db) { return IncidentStore::failed(db, openai, at, QStringLiteral("answered 500")); })
            .result();
    };
    QVERIFY(fail(noon).ok());
    QVERIFY(!k.known().wasRead());
    QCOMPARE(k.known().state(), State::Unknown);
    k.put(reading(noon + 1min, State::Operational, {incident("a", IncidentPhase::Investigating)}));
    QVERIFY(!k.known().failed.has_value());
    QCOMPARE(k.known().state(), State::Operational);
    QVERIFY(fail(noon + 2min).ok());
    QCOMPARE(k.known().state(), State::Unknown); // and never down
    QCOMPARE(k.known().reading.at, noon + 1min);
    QCOMPARE(k.known().error, QStringLiteral("answered 500"));
    QVERIFY(k.only().isOpen());
    QVERIFY(k.database->write([=](QSqlDatabase &db) { return IncidentStore::confirm(db, openai, noon + 3min); })
                .result()
                .ok());
    QCOMPARE(k.known().state(), State::Operational);
    QCOMPARE(k.known().reading.at, noon + 3min);
    QCOMPARE(k.known().asked, std::optional(noon + 3min));
}

void TestIncidentStore::incidentsAloneLeaveAGoodState()
{
    Keeping k;
    OfficialStatus list = reading(noon + 1h, State::Unknown, {incident("a", IncidentPhase::Resolved)});
    list.components.clear();
    list.namesAllOpen = false;
    k.put(reading(noon, State::Operational));
    k.put(list);
    QCOMPARE(k.known().reading.state, State::Operational);
    QCOMPARE(k.known().reading.at, noon);
    QCOMPARE(k.all().size(), std::size_t{1});
    k.put(reading(noon + 2h, State::Down));
    list.at = noon + 3h;
    k.put(list); // "all over" does not go with "down" any more
    QCOMPARE(k.known().reading.state, State::Unknown);
}

void TestIncidentStore::lagIsFromOurFirstFailureToTheirFirstWord()
{
    Keeping k;
    k.put(reading(noon - 1h, State::Operational));
    Incident ours = incident("ours-1", IncidentPhase::Investigating, noon);
    ours.provider = QStringLiteral("openai");
    QVERIFY(k.incidents.putOurs(ours).result().ok());
    k.put(reading(noon + 12min, State::Degraded, {incident("a", IncidentPhase::Investigating, noon + 8min)}));
    const auto list = k.all();
    QCOMPARE(list.size(), std::size_t{2});
    QCOMPARE(list[0].id, QStringLiteral("a"));
    QCOMPARE(list[0].ourFirstFailure, std::optional(noon));
    QCOMPARE(list[0].lag(), std::optional(Milliseconds(12min)));
    QVERIFY(list[1].ours && !list[1].lag());
    // Ours goes on with the same id, and ends.
    ours.phase = IncidentPhase::Resolved;
    ours.resolved = noon + 20min;
    QVERIFY(k.incidents.putOurs(ours).result().ok());
    QCOMPARE(k.all().size(), std::size_t{2});
    QVERIFY(!k.all()[1].isOpen());
    // Theirs never closes ours, and what has nothing to do with it explains nothing.
    k.put(reading(noon + 5h, State::Degraded, {incident("b", IncidentPhase::Investigating, noon + 5h)}));
    QVERIFY(!k.all()[0].ourFirstFailure);
    Incident chat = incident("chat", IncidentPhase::Investigating, noon + 1min);
    chat.concerns = false;
    k.put(reading(noon + 6h, State::Operational, {chat}));
    for (const Incident &each : k.all()) {
        QCOMPARE(each.ourFirstFailure.has_value(), each.id == u"a");
    }
}

void TestIncidentStore::maintenancesAreSpans()
{
    Keeping k;
    const auto planned = [](const char *id, Instant from, Instant to) {
        Incident m = incident(id, IncidentPhase::Scheduled, from);
        m.maintenance = true;
        m.ends = to;
        return m;
    };
    Incident other = planned("other", noon + 10h, noon + 11h);
    other.concerns = false;
    k.put(reading(noon - 24h, State::Operational,
                  {planned("a", noon, noon + 2h), planned("b", noon + 1h, noon + 3h),
                   planned("c", noon + 5h, noon + 6h), other, incident("i", IncidentPhase::Investigating, noon)}));
    const auto spans = *k.incidents.maintenances(QStringLiteral("openai"), noon - 1h, noon + 330min).result();
    QCOMPARE(spans.size(), std::size_t{2});
    QCOMPARE(spans[0], (MaintenanceSpan{QStringLiteral("openai"), noon, noon + 3h}));
    QCOMPARE(spans[1], (MaintenanceSpan{QStringLiteral("openai"), noon + 5h, noon + 330min}));
    QVERIFY(k.incidents.maintenances(QStringLiteral("openai"), noon + 7h, noon + 24h).result()->empty());
    // Called off before it began: nothing was maintained.
    k.put(reading(noon - 1h, State::Operational));
    QVERIFY(k.incidents.maintenances(QStringLiteral("openai"), noon - 1h, noon + 24h).result()->empty());
}

void TestIncidentStore::queriesTakeWhatTheyAskFor()
{
    Keeping k;
    k.put(reading(noon + 24h, State::Degraded,
                  {incident("a", IncidentPhase::Resolved, noon), incident("b", IncidentPhase::Resolved, noon + 5h),
                   incident("c", IncidentPhase::Investigating, noon + 10h)}));
    const auto ids = [&](const IncidentQuery &query) {
        QString out;
        for (const Incident &each : k.all(query)) {
            out += each.id;
        }
        return out;
    };
    QCOMPARE(ids({}), QStringLiteral("cba"));
    QCOMPARE(ids({.open = true}), QStringLiteral("c"));
    QCOMPARE(ids({.from = noon + 30min}), QStringLiteral("cba")); // lasted until then
    QCOMPARE(ids({.from = noon + 2h}), QStringLiteral("cb"));
    QCOMPARE(ids({.to = noon + 2h}), QStringLiteral("a"));
    QCOMPARE(ids({.provider = QStringLiteral("x")}), QString());
    QCOMPARE(ids({.ours = true}), QString());
    QCOMPARE(ids({.limit = 1, .offset = 1}), QStringLiteral("b"));
    QCOMPARE(k.incidents.incidents({.limit = 1}).result()->total, qint64{3});
}

void TestIncidentStore::revisionsAreBounded()
{
    Keeping k;
    for (int i = 0; i < 70; ++i) {
        Incident edited = incident("a", IncidentPhase::Investigating);
        edited.title = QString::number(i);
        k.put(reading(noon + std::chrono::minutes(i), State::Degraded, {edited}));
    }
    const auto revisions = k.revisions("a");
    QCOMPARE(revisions.size(), std::size_t{50});
    QCOMPARE(revisions.back().incident.title, QStringLiteral("69"));
}

QTEST_GUILESS_MAIN(TestIncidentStore)
#include "tst_incidentstore.moc"
