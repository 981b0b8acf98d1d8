// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"
#include "core/storage/database.h"
#include "core/storage/seriesstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

using Occasion = AlertWatch::Occasion;

AlertRule rule(const QString &name, const QString &when)
{
    AlertRule out;
    out.name = name;
    out.when = when;
    return out;
}

/// The watch over providers that the test moves, on a real store; what is told is collected.
class Bench
{
public:
    TempStore store;
    ManualClock clock;
    std::unique_ptr<Database> database;
    std::vector<ProviderView> views;
    std::vector<AlertTelling> told;
    std::unique_ptr<AlertWatch> watch;
    AlertSettings settings;

    Bench()
    {
        auto opened = Database::open(store.folder());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        database = std::move(*opened);
        for (AlertRule shipped : shippedAlertRules()) { // only what a test asks for
            shipped.enabled = false;
            settings.users.push_back(shipped);
        }
    }

    void add(const QString &slug, const QString &url = QStringLiteral("https://api.example.com/v1"))
    {
        ProviderView view;
        view.provider.slug = slug;
        view.provider.name = slug;
        view.provider.enabled = true;
        view.provider.baseUrl = QUrl(url);
        view.state.state = State::Operational;
        views.push_back(view);
    }
    void begin()
    {
        watch = std::make_unique<AlertWatch>(*database, clock);
        watch->readings.providers = [this]() -> const std::vector<ProviderView> & { return views; };
        watch->outbox.put = [this](QSqlDatabase &, const std::vector<AlertTelling> &tellings) -> Status {
            told.insert(told.end(), tellings.begin(), tellings.end());
            return Done{};
        };
        watch->setSettings(settings);
        const auto snapshot =
            database->run([now = clock.now()](QSqlDatabase &db) { return AlertStore::load(db, now); }).result();
        watch->load(*snapshot);
        watch->setActive(true);
    }
    void settle()
    {
        QTRY_VERIFY(watch->isSettled());
        database->run([](QSqlDatabase &) -> Status { return Done{}; }).waitForFinished();
    }
    void set(std::size_t i, State state)
    {
        views[i].state.state = state;
        watch->observe(Occasion::Checked, {views[i].provider.slug});
    }
    void sample(const QString &target, Outcome outcome, Microseconds latency, Instant at)
    {
        Sample one;
        one.at = at;
        one.outcome = outcome;
        one.latency = outcome == Outcome::Ok ? std::optional(latency) : std::nullopt;
        one.every = 60s;
        watch->readings.add(target, one);
    }
    AlertFact fact(const QString &when, const QString &target)
    {
        const auto expression = parseAlertExpression(when);
        if (!expression) {
            qFatal("%s", qPrintable(expression.error().line()));
        }
        return watch->readings.read(expression->terms.front(), target, clock.now());
    }
};

} // namespace

class AlertWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirtyEndpointsThatFailAtOnceAreOneNotification()
    {
        Bench b;
        b.add(QStringLiteral("openai"), QStringLiteral("https://api.openai.com/v1"));
        for (int i = 0; i < 30; ++i) {
            b.add(QStringLiteral("endpoint/e%1").arg(i), QStringLiteral("https://api.openai.com/v1/e%1").arg(i));
        }
        b.settings.users = {rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"))};
        b.begin();
        for (std::size_t i = 1; i <= 30; ++i) {
            b.clock.advance(500ms);
            b.set(i, State::Down);
        }
        b.settle();
        QCOMPARE(b.told.size(), 1U);
        QCOMPARE(b.watch->open().size(), 30U);
        QCOMPARE(b.watch->open().front().group, QStringLiteral("openai"));
        QVERIFY(b.watch->next().has_value());
        b.clock.advance(30s);
        b.watch->tick();
        b.settle();
        QCOMPARE(b.told.size(), 2U);
        QCOMPARE(b.told[1].event.id, b.told[0].event.id);
        QCOMPARE(b.told[1].others.size(), 29U);
        QVERIFY(b.told[1].title.contains(QStringLiteral("29")));
        for (std::size_t i = 1; i <= 30; ++i) {
            b.set(i, State::Operational);
        }
        b.settle();
        QCOMPARE(b.told.size(), 3U);
        QCOMPARE(b.told[2].told, AlertState::Resolved);
        QVERIFY(b.watch->open().empty());
    }

    void ourOwnConnectionIsNobodysOutage()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        b.add(QStringLiteral("google"));
        b.add(QStringLiteral("ollama"), QStringLiteral("http://127.0.0.1:11434"));
        b.settings.users = {rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"))};
        b.begin();
        b.watch->readings.connection = Connection::Offline;
        b.watch->observe(Occasion::Time);
        b.set(0, State::Down);
        b.set(1, State::Down);
        b.settle();
        QVERIFY(b.told.empty());
        b.set(2, State::Down); // on this machine: no connection is needed
        b.settle();
        QCOMPARE(b.told.size(), 1U);
        QCOMPARE(b.told[0].event.target, QStringLiteral("ollama"));
    }

    void whatFiredBeforeWeWentOfflineStaysAndIsResolvedAfter()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        b.settings.users = {rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"))};
        b.begin();
        b.set(0, State::Down);
        b.watch->readings.connection = Connection::Captive;
        b.watch->observe(Occasion::Time);
        QCOMPARE(b.watch->open().size(), 1U);
        b.watch->readings.connection = Connection::Ok;
        b.set(0, State::Operational);
        b.settle();
        QCOMPARE(b.told.size(), 2U);
    }

    void aRestartInTheMiddleOfFiringGoesOn()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        AlertRule reminded = rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"));
        reminded.remindEvery = 10min;
        b.settings.users = {reminded};
        b.begin();
        b.set(0, State::Down);
        b.settle();
        const qint64 id = b.watch->open().front().id;
        b.watch.reset();
        b.clock.advance(5min);
        b.begin();
        b.settle();
        QCOMPARE(b.watch->open().size(), 1U);
        QCOMPARE(b.watch->open().front().id, id);
        QCOMPARE(b.told.size(), 1U);
        b.clock.advance(5min);
        QVERIFY(*b.watch->next() <= b.clock.now());
        b.watch->tick();
        b.settle();
        QCOMPARE(b.told.size(), 2U);
        QVERIFY(b.told[1].reminder);
        QCOMPARE(b.told[1].serial, 1);
        b.set(0, State::Operational);
        b.settle();
        QCOMPARE(b.told.size(), 3U);
        QCOMPARE(b.told[2].event.id, id);
    }

    void aWindowOfMaintenanceHoldsBack()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        b.add(QStringLiteral("google"));
        b.settings.users = {rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"))};
        MaintenanceWindow window;
        window.name = QStringLiteral("move");
        window.targets = QStringLiteral("provider:openai");
        window.from = b.clock.now();
        window.to = b.clock.now() + 1h;
        b.settings.windows = {window};
        b.begin();
        b.set(0, State::Down);
        b.set(1, State::Down);
        b.settle();
        QCOMPARE(b.told.size(), 1U);
        QCOMPARE(b.told[0].event.target, QStringLiteral("google"));
        QCOMPARE(b.watch->next(), std::optional(window.to));
        b.clock.advance(1h);
        b.watch->tick();
        b.settle();
        QCOMPARE(b.told.size(), 2U);
        QCOMPARE(b.told[1].event.target, QStringLiteral("openai"));
    }

    void doNotDisturbAndMuteEndByTime()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        AlertRule critical = rule(QStringLiteral("provider-down"), QStringLiteral("state() = down"));
        critical.severity = AlertSeverity::Critical;
        b.settings.users = {critical};
        b.settings.quietUntil = b.clock.now() + 1h;
        b.begin();
        b.set(0, State::Down);
        b.settle();
        QVERIFY(b.told.empty());
        QCOMPARE(b.watch->open().front().suppressedBy, QStringLiteral("do_not_disturb"));
        b.clock.advance(1h);
        b.watch->tick();
        b.settle();
        QCOMPARE(b.told.size(), 1U);
    }

    void idleItWaitsForNothing()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        b.settings.users = shippedAlertRules();
        b.begin();
        b.settle();
        QVERIFY(!b.watch->next());
    }

    void everyFunctionIsReadFromRealStores()
    {
        Bench b;
        const QString openai = QStringLiteral("openai");
        b.add(openai);
        const Instant now = b.clock.now();
        std::vector<SeriesPoint> points;
        for (int i = 0; i < 60; ++i) { // an hour: the last ten minutes down
            Sample one;
            one.at = now - std::chrono::minutes(60 - i);
            one.outcome = i < 50 ? Outcome::Ok : Outcome::ServerError;
            one.latency = i < 50 ? std::optional<Microseconds>((100 + i) * 1000us) : std::nullopt;
            one.every = 60s;
            points.push_back({checksOf(openai), one});
            points.push_back({SeriesKey{QStringLiteral("openai/a"), {}, QStringLiteral("ttft"), {}}, one});
        }
        std::erase_if(points, [](const SeriesPoint &p) { return p.key.metric == u"ttft" && !p.sample.latency; });
        QVERIFY(b.database->write([points](QSqlDatabase &db) { return SeriesStore::append(db, points); }).result());
        auto catalogue = std::make_shared<Catalogue>();
        Model model;
        model.facts.id = QStringLiteral("openai/a");
        model.facts.provider = openai;
        model.facts.retired = toDate(now).addDays(20);
        catalogue->models.push_back(model);
        ProviderView &view = b.views.front();
        view.state.state = State::Down;
        view.key = KeyOrigin::Environment;
        CheckResult last;
        last.outcome = Outcome::Unauthorized;
        last.limits.tokens = {100, 5, now + 1min};
        view.last = last;
        OfficialStatus official;
        official.state = State::Degraded;
        Incident incident;
        incident.title = QStringLiteral("Elevated errors");
        incident.severity = Severity::Major;
        incident.phase = IncidentPhase::Investigating;
        incident.started = now;
        official.incidents.push_back(incident);
        view.official = official;
        b.settings.users = {rule(QStringLiteral("a"), QStringLiteral("latency(p95, 1h) > 10s or availability(1h) < 1% "
                                                                     "or burn(99.9%, 1h) > 10000")),
                            rule(QStringLiteral("b"), QStringLiteral("ttft(p50, 2h) > 100s")),
                            rule(QStringLiteral("c"), QStringLiteral("latency(p95, 48h) > 100s"))};
        b.begin();
        b.watch->readings.catalogue = catalogue;
        b.watch->readings.sources[QStringLiteral("litellm")] = now - 30h;
        b.watch->readings.storeBytes = 2'000'000'000;
        b.watch->readings.spent = [](QStringView period, AlertUnit) {
            return period == u"month" ? std::optional(85.0) : std::nullopt;
        };
        b.watch->retarget();
        QTRY_VERIFY(b.watch->readings.unseeded().isEmpty());
        b.watch->observe(Occasion::Time);
        b.settle();
        struct Case
        {
            const char *when;
            const char *target;
            AlertTruth truth;
        };
        using T = AlertTruth;
        for (const Case &c : std::initializer_list<Case>{
                 {"state() = down", "openai", T::True},
                 {"state() != down", "openai", T::False},
                 {"official() != operational", "openai", T::True},
                 {"incident() >= major", "openai", T::True},
                 {"incident() = critical", "openai", T::False},
                 {"latency(p50, 1h) > 120ms", "openai", T::True},
                 {"latency(p50, 1h) > 130ms", "openai", T::False},
                 {"latency(p95, 5m) > 1ms", "openai", T::Unknown}, // nothing was measured
                 {"availability(1h) < 90%", "openai", T::True},
                 {"burn(99.9%, 1h) > 14.4", "openai", T::True},
                 {"key() = rejected", "openai", T::True},
                 {"headroom(tokens) < 10%", "openai", T::True},
                 {"headroom(requests) < 10%", "openai", T::Unknown},
                 {"credit() < 5 USD", "openai", T::Unknown},
                 {"deprecation() <= 30d", "openai/a", T::True},
                 {"deprecation() <= 7d", "openai/a", T::False},
                 {"source_age(litellm) > 24h", "litellm", T::True},
                 {"source_age(litellm) > 2d", "litellm", T::False},
                 {"check_spend(month) > 80%", "deep-checks", T::True},
                 {"check_spend(day) > 80%", "deep-checks", T::Unknown},
                 {"store_size() > 1 GB", "store", T::True},
             }) {
            const AlertFact fact = b.fact(QString::fromLatin1(c.when), QString::fromLatin1(c.target));
            QVERIFY2(fact.truth == c.truth, c.when);
            QVERIFY2(fact.truth == T::Unknown || !fact.value.isEmpty(), c.when);
        }
        view.last->outcome = Outcome::NoCredit;
        QCOMPARE(b.fact(QStringLiteral("credit() < 5 USD"), openai).truth, T::True);
        // What only the store can add up was asked of it.
        QTRY_COMPARE(b.fact(QStringLiteral("ttft(p50, 2h) > 120ms"), QStringLiteral("openai/a")).truth, T::True);
        QTRY_COMPARE(b.fact(QStringLiteral("latency(p95, 48h) > 140ms"), openai).truth, T::True);
    }

    void deprecationsAreToldAtTheirSteps()
    {
        Bench b;
        b.add(QStringLiteral("openai"));
        b.settings.users = {rule(QStringLiteral("deprecation"), QStringLiteral("deprecation(watched:yes) <= 90d"))};
        auto catalogue = std::make_shared<Catalogue>();
        for (const char *id : {"openai/a", "openai/b"}) {
            Model model;
            model.facts.id = QString::fromLatin1(id);
            model.facts.provider = QStringLiteral("openai");
            model.facts.retired = toDate(b.clock.now()).addDays(31);
            catalogue->models.push_back(model);
        }
        b.begin();
        b.watch->readings.catalogue = catalogue;
        b.watch->readings.watched = {QStringLiteral("openai/a")};
        b.watch->tick(); // what was there at first is silent
        b.settle();
        const std::size_t first = b.told.size();
        for (int day = 0; day < 33; ++day) {
            b.clock.advance(24h);
            b.watch->tick();
        }
        b.settle();
        QCOMPARE(b.told.size() - first, 3U); // 30, 7 and 0
        QVERIFY(b.told.back().title.contains(QStringLiteral("today")));
    }
};

QTEST_GUILESS_MAIN(AlertWatchTest)
#include "tst_alertwatch.moc"
