// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/alertstore.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/pinstore.h"
#include "core/storage/presetstore.h"
#include "core/storage/providerstore.h"
#include "core/storage/samplestore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sourcestatestore.h"
#include "core/storage/sql.h"
#include "core/storage/telemetrystore.h"
#include "tests/support/tempstore.h"

#include <QFileInfo>
#include <QTest>
#include <limits>

using namespace aigo;

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().line()));                                     \
    } while (false)

namespace {

Instant at(qint64 ms)
{
    return fromMs(ms);
}

Sample sample(qint64 ms, Outcome outcome = Outcome::Ok)
{
    Sample s;
    s.at = at(ms);
    s.outcome = outcome;
    if (outcome == Outcome::Ok) {
        s.latency = Microseconds(180'000 + ms % 1000);
        s.total = Microseconds(250'000 + ms % 1000);
    }
    return s;
}

EndpointTelemetry endpoint(const QString &key, qint64 ms, State state = State::Operational)
{
    EndpointTelemetry t;
    t.source = QStringLiteral("hf-router");
    t.sourceKey = key;
    t.model = QStringLiteral("huggingface/m");
    t.at = at(ms);
    t.state = state;
    return t;
}

const QString openai = QStringLiteral("openai");
const QString google = QStringLiteral("google");

} // namespace

class StoresTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TempStore> m_temp;
    std::unique_ptr<Database> m_database;

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<test::TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        m_database = std::move(opened).value();
    }

    void cleanup()
    {
        m_database.reset();
        m_temp.reset();
    }

    void settings()
    {
        SettingsStore store(*m_database);
        GOOD(store.save({{QStringLiteral("theme"), QStringLiteral("dark")}, {QStringLiteral("language"), QString()}})
                 .result());
        GOOD(store.save({{QStringLiteral("theme"), QStringLiteral("light")}}).result());
        const std::map<QString, QString> expected{{QStringLiteral("theme"), QStringLiteral("light")},
                                                  {QStringLiteral("language"), QString()}};
        QVERIFY(*store.all().result() == expected);
        GOOD(store.remove(QStringLiteral("theme")).result());
        QCOMPARE(store.all().result()->size(), std::size_t{1});
    }

    void presets()
    {
        PresetStore store(*m_database);
        const Preset cheap{QStringLiteral("싼 모델, cheap"),
                           QStringLiteral("input:<=1 \"flash\""),
                           QStringLiteral("-input"),
                           {QStringLiteral("name"), QStringLiteral("input")},
                           false};
        GOOD(store.save(cheap).result());
        QVERIFY(*store.presets().result() == std::vector<Preset>{cheap});
        Preset other = cheap;
        other.name = QStringLiteral("B");
        other.columns.clear();
        GOOD(store.save(other).result());
        other.filter = QStringLiteral("cap:vision");
        other.name = QStringLiteral("b"); // the same one
        GOOD(store.save(other).result());
        QCOMPARE(store.presets().result()->size(), std::size_t{2});
        QCOMPARE(store.rename(QStringLiteral("b"), cheap.name).result().error().kind, ErrorKind::Invalid);
        QCOMPARE(store.rename(QStringLiteral("nobody"), QStringLiteral("x")).result().error().kind,
                 ErrorKind::NotFound);
        GOOD(store.rename(QStringLiteral("b"), QStringLiteral("B")).result());
        QCOMPARE(store.presets().result()->front().name, QStringLiteral("B"));
        QCOMPARE(store.presets().result()->front().filter, QStringLiteral("cap:vision"));
        GOOD(store.remove(QStringLiteral("B")).result());
        QCOMPARE(store.remove(QStringLiteral("B")).result().error().kind, ErrorKind::NotFound);
    }

    void providerSettings()
    {
        Provider shipped;
        shipped.slug = openai;
        shipped.name = QStringLiteral("OpenAI");
        shipped.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
        Provider wanted = shipped;
        wanted.enabled = true;
        wanted.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v1"));
        wanted.checkEvery = Milliseconds(5000);
        const ProviderSettings settings = ProviderSettings::difference(shipped, wanted);
        QVERIFY(!settings.name);
        QVERIFY(!settings.insecure);
        QVERIFY(settings.appliedTo(shipped) == wanted);
        ProviderStore store(*m_database);
        GOOD(store.saveSettings({settings}).result());
        QVERIFY(*store.settings().result() == std::vector<ProviderSettings>{settings});
        ProviderSettings off;
        off.slug = openai;
        off.enabled = false;
        GOOD(store.saveSettings({off}).result()); // replaces all of it
        QVERIFY(*store.settings().result() == std::vector<ProviderSettings>{off});
        GOOD(store.removeSettings(openai).result());
        QVERIFY(store.settings().result()->empty());
    }

    void providerStates()
    {
        ProviderStore store(*m_database);
        StoredProviderState bare;
        bare.provider = google;
        StoredProviderState full;
        full.provider = openai;
        full.state = {State::Down, Verdict::Them, at(77), 3, 0};
        CheckResult last;
        last.provider = openai;
        last.at = at(99);
        last.outcome = Outcome::Overloaded;
        last.httpStatus = 529;
        last.phases = {Microseconds(1), {}, Microseconds(0), Microseconds(4), Microseconds(5), true};
        last.models = 0;
        last.retryAfter = Milliseconds(48'000);
        last.error = QStringLiteral("overloaded");
        full.last = last;
        GOOD(store.saveState(bare).result());
        GOOD(store.saveState(full).result());
        QVERIFY(*store.states().result() == (std::vector<StoredProviderState>{bare, full}));
        full.last->models.reset();
        full.last->outcome = Outcome::Ok;
        full.state = {State::Operational, Verdict::Fine, at(100), 0, 2};
        GOOD(store.saveState(full).result());
        QVERIFY(store.states().result()->back() == full);
    }

    void alerts()
    {
        AlertStore store(*m_database);
        AlertEvent event;
        event.id = 7;
        event.rule = QStringLiteral("down");
        event.target = openai;
        event.title = QStringLiteral("OpenAI");
        event.group = openai;
        event.severity = AlertSeverity::Critical;
        event.text = QStringLiteral("OpenAI is down");
        event.opened = at(10);
        const auto save = [&](const AlertBatch &batch) {
            return m_database->write([batch](QSqlDatabase &db) { return AlertStore::save(db, batch); }).result();
        };
        GOOD(save({{event}, {{event.rule, openai, "{1}"}}, {{QStringLiteral("groups"), "[]"}}}));
        AlertEvent second = event;
        second.id = 8;
        QVERIFY(!save({{second}, {}, {}})); // one is open for a rule and target
        const auto acknowledged =
            m_database->write([](QSqlDatabase &db) { return AlertStore::acknowledge(db, 7, at(15)); }).result();
        QVERIFY(acknowledged && *acknowledged);
        event.value = QStringLiteral("server error");
        GOOD(save({{event}, {}, {}})); // the machine has not heard of it yet
        QCOMPARE(store.history(-1).result()->front().acknowledged, std::optional(at(15)));
        event.acknowledged = at(15);
        event.resolved = at(30);
        event.state = AlertState::Resolved;
        GOOD(save({{event}, {{event.rule, openai, {}}}, {{QStringLiteral("groups"), {}}}}));
        QVERIFY(store.history(-1).result()->front() == event);
        const auto late =
            m_database->write([](QSqlDatabase &db) { return AlertStore::acknowledge(db, 7, at(40)); }).result();
        QVERIFY(late && !*late);
        second.opened = at(40);
        GOOD(save({{second}, {}, {}}));
        QCOMPARE(store.history(1, 1).result()->front().id, 7);
        const auto snapshot = m_database->run([](QSqlDatabase &db) { return AlertStore::load(db, at(50)); }).result();
        GOOD(snapshot);
        QCOMPARE(snapshot->nextId, 9);
        QCOMPARE(snapshot->events.size(), 2U);
        QVERIFY(snapshot->states.empty() && snapshot->notes.empty());
        QCOMPARE(snapshot->lastFired.at(event.rule), at(40));
        AlertEventQuery query;
        query.target = QStringLiteral("OPENA");
        query.open = true;
        query.severity = AlertSeverity::Warning;
        const auto page = m_database->run([query](QSqlDatabase &db) { return AlertStore::events(db, query); }).result();
        GOOD(page);
        QCOMPARE(page->total, 1);
        QCOMPARE(page->events.front().id, 8);
    }

    void validators()
    {
        HttpValidatorStore store(*m_database);
        const QUrl url(QStringLiteral("https://user@example.com/a?b=c d#part"));
        GOOD(store.save({url, QByteArrayLiteral("W/\"x\""), {}, at(5)}).result());
        const auto found = store.find(QUrl(QStringLiteral("https://example.com/a?b=c d"))).result();
        GOOD(found);
        QVERIFY(*found);
        QCOMPARE((*found)->etag, QByteArrayLiteral("W/\"x\""));
        QVERIFY((*found)->lastModified.isEmpty());
        QVERIFY(!(*found)->url.toString().contains(u"user"));
        QVERIFY(!*store.find(QUrl(QStringLiteral("https://example.com/b"))).result());
        GOOD(store.save({url, {}, {}, at(6)}).result());
        QVERIFY(!*store.find(url).result());
    }

    void sourceStates()
    {
        SourceStateStore store(*m_database);
        GOOD(store.failed(QStringLiteral("a"), at(1), QStringLiteral("no route")).result());
        GOOD(store.succeeded(QStringLiteral("b"), at(2)).result());
        GOOD(store.failed(QStringLiteral("b"), at(3), QStringLiteral("timeout")).result());
        const std::vector<SourceState> expected{{QStringLiteral("a"), std::nullopt, at(1), QStringLiteral("no route")},
                                                {QStringLiteral("b"), at(2), at(3), QStringLiteral("timeout")}};
        QVERIFY(*store.states().result() == expected);
        GOOD(store.succeeded(QStringLiteral("a"), at(4)).result());
        QVERIFY(store.states().result()->front().error.isEmpty());
        // What is older than the last attempt changes neither it nor its error.
        GOOD(store.failed(QStringLiteral("a"), at(6), QStringLiteral("timeout")).result());
        GOOD(store.succeeded(QStringLiteral("a"), at(5)).result());
        GOOD(store.succeeded(QStringLiteral("a"), at(3)).result());
        const SourceState a{QStringLiteral("a"), at(5), at(6), QStringLiteral("timeout")};
        QVERIFY(store.states().result()->front() == a);
    }

    void samples()
    {
        SampleStore store(*m_database);
        std::vector<TargetSample> batch;
        for (int i = 0; i < 5000; ++i) {
            batch.push_back(
                {i % 3 == 0 ? google : openai, sample(i * 10, i % 7 == 0 ? Outcome::Timeout : Outcome::Ok)});
        }
        for (std::size_t i = 0; i < batch.size(); i += 500) {
            GOOD(store
                     .append({batch.begin() + static_cast<std::ptrdiff_t>(i),
                              batch.begin() + static_cast<std::ptrdiff_t>(i + 500)})
                     .result());
        }
        for (const auto &[from, to] : {std::pair(0, 50'000), std::pair(10'230, 10'250), std::pair(20'000, 41'000),
                                       std::pair(49'000, 60'000), std::pair(60'000, 70'000), std::pair(30, 30)}) {
            std::vector<Sample> expected;
            for (const TargetSample &of : batch) {
                if (of.target == google && of.sample.at >= at(from) && of.sample.at < at(to)) {
                    expected.push_back(of.sample);
                }
            }
            QVERIFY(*store.range(google, at(from), at(to)).result() == expected);
        }
        QVERIFY(store.range(QStringLiteral("nobody"), at(0), at(1)).result()->empty());
        QVERIFY(*SeriesStore(*m_database).series().result() ==
                (std::vector<SeriesKey>{checksOf(google), checksOf(openai)}));
    }

    void clockSetBack()
    {
        SampleStore store(*m_database);
        std::vector<TargetSample> batch;
        for (int i = 0; i < 1500; ++i) {
            batch.push_back({openai, sample(1'000'000 + i)});
        }
        for (int i = 0; i < 1500; ++i) {
            batch.push_back({openai, sample(500'000 + i)});
        }
        GOOD(store.append(batch).result());
        QCOMPARE(store.range(openai, at(500'000), at(600'000)).result()->size(), std::size_t{1500});
        const auto all = store.range(openai, at(0), at(2'000'000)).result();
        QCOMPARE(all->size(), std::size_t{3000});
        QCOMPARE(all->front().at, at(500'000));
    }

    void bytesOfASample()
    {
        SampleStore store(*m_database);
        constexpr int count = 50'000;
        std::vector<TargetSample> batch;
        for (int i = 0; i < count; ++i) {
            batch.push_back({QStringLiteral("target-%1").arg(i % 100), sample(1'790'000'000'000 + i * 600)});
        }
        const auto pages = [this] {
            qint64 used = 0;
            const auto read =
                m_database
                    ->run([&used](QSqlDatabase &db) -> Status {
                        return sql::select(db, QStringLiteral("PRAGMA page_count"), {},
                                           [&used](const QSqlQuery &row) { used = row.value(0).toLongLong(); });
                    })
                    .result();
            Q_UNUSED(read)
            return used;
        };
        const qint64 before = pages();
        GOOD(store.append(batch).result());
        const double bytes = static_cast<double>((pages() - before) * 4096) / count;
        QVERIFY2(bytes <= 25, qPrintable(QStringLiteral("%1 bytes a sample").arg(bytes)));
    }

    void telemetry()
    {
        const QString router = QStringLiteral("hf-router");
        const auto put = [&](const QString &source, const std::vector<EndpointTelemetry> &list) {
            return m_database->write([=](QSqlDatabase &db) { return TelemetryStore::put(db, source, list); }).result();
        };
        EndpointTelemetry full = endpoint(QStringLiteral("m/groq"), 10, State::Degraded);
        full.uptime5m = 99.25;
        full.uptime30m = 0;
        full.uptime1d = 100;
        full.ttftMs = {180, 240.5, 300, 900, 200};
        full.outputSpeed = {1, 2, 3, 4, 5};
        full.loaded = false;
        EndpointTelemetry bare = endpoint(QStringLiteral("m/'; DROP TABLE pins"), 10, State::Unknown);
        bare.outputSpeed.measured = 0.1;
        GOOD(put(router, {full, bare}));
        TelemetryStore store(*m_database);
        QVERIFY(*store.all().result() == (std::vector<EndpointTelemetry>{bare, full}));
        QVERIFY(*store.ofModel(full.model).result() == (std::vector<EndpointTelemetry>{bare, full}));
        QVERIFY(store.ofModel(QStringLiteral("huggingface/n")).result()->empty());

        // Older is not news; as old is; of two in one document the last counts; another source is another endpoint.
        EndpointTelemetry same = endpoint(full.sourceKey, 10);
        GOOD(put(router, {endpoint(bare.sourceKey, 9), endpoint(full.sourceKey, 10, State::Down), same}));
        QVERIFY(*store.all().result() == (std::vector<EndpointTelemetry>{bare, same}));
        EndpointTelemetry other = endpoint(full.sourceKey, 3);
        other.source = QStringLiteral("openrouter-endpoints");
        GOOD(put(other.source, {other}));
        QCOMPARE(store.all().result()->size(), std::size_t{3});

        // What is no number is no measurement.
        EndpointTelemetry odd = endpoint(full.sourceKey, 11);
        odd.uptime1d = std::numeric_limits<double>::quiet_NaN();
        odd.ttftMs.p50 = std::numeric_limits<double>::infinity();
        GOOD(put(router, {odd}));
        QVERIFY(store.ofModel(full.model).result()->at(1) == endpoint(full.sourceKey, 11));
        GOOD(m_database->write([=](QSqlDatabase &db) { return TelemetryStore::removeBefore(db, router, at(11)); })
                 .result());
        QVERIFY(*store.all().result() == (std::vector<EndpointTelemetry>{endpoint(full.sourceKey, 11), other}));
    }

    void pins()
    {
        const auto set = [&](const Pin &pin) {
            return m_database->write([=](QSqlDatabase &db) { return PinStore::set(db, pin); }).result();
        };
        const auto clear = [&](const QString &model, const QString &field) {
            return m_database->write([=](QSqlDatabase &db) { return PinStore::clear(db, model, field); }).result();
        };
        const Pin all{QString(), QStringLiteral("prices"), QStringLiteral("litellm")};
        const Pin one{QStringLiteral("openai/m"), QStringLiteral("input"), QStringLiteral("models-dev")};
        GOOD(set(one));
        GOOD(set(all));
        PinStore store(*m_database);
        QVERIFY(*store.pins().result() == (std::vector<Pin>{all, one}));
        GOOD(set({one.model, one.field, QStringLiteral("llm-prices")}));
        QCOMPARE(store.pins().result()->back().source, QStringLiteral("llm-prices"));
        QCOMPARE(set({one.model, one.field, QString()}).error().kind, ErrorKind::Invalid);
        QCOMPARE((*clear(QStringLiteral(""), all.field))->source, all.source); // an empty text is none
        QVERIFY(!*clear(QString(), all.field));
        QCOMPARE(store.pins().result()->size(), std::size_t{1});
    }

    void changeQueries()
    {
        CatalogueStore store(*m_database);
        std::vector<Change> log;
        for (int i = 0; i < 10; ++i) {
            Change change;
            change.at = at(100 * (10 - i));
            change.kind = i % 2 == 0 ? ChangeKind::Price : ChangeKind::Added;
            change.model = QStringLiteral("openai/m%1").arg(i % 3);
            change.sourceKey = QStringLiteral("m%1").arg(i % 3);
            if (change.kind == ChangeKind::Price) {
                change.field = QStringLiteral("input");
                change.oldValue = QStringLiteral("2.5");
                change.unit = QStringLiteral("usd_per_million_tokens");
                change.effective = QDate(2026, 9, 1);
                change.flags = {QStringLiteral("implausible"), QStringLiteral("held")};
            }
            log.push_back(change);
        }
        const QString source = QStringLiteral("litellm");
        GOOD(m_database
                 ->write([&](QSqlDatabase &db) {
                     return CatalogueStore::replaceSourceLog(db, source, at(0), at(2000), log);
                 })
                 .result());
        ChangeQuery query;
        QCOMPARE(store.changes(query).result()->total, 0); // not the merged log
        query.source = source;
        auto page = store.changes(query).result();
        GOOD(page);
        QCOMPARE(page->total, 10);
        std::reverse(log.begin(), log.end());
        for (Change &change : log) {
            change.source = source;
        }
        QVERIFY(page->rows == log);
        query.since = at(300);
        query.until = at(800);
        QCOMPARE(store.changes(query).result()->total, 5);
        query.kinds = {ChangeKind::Price};
        QCOMPARE(store.changes(query).result()->total, 2);
        query = {};
        query.source = source;
        query.models = QStringList{QStringLiteral("openai/m0")};
        query.limit = 2;
        query.offset = 1;
        query.newestFirst = true;
        page = store.changes(query).result();
        QCOMPARE(page->total, 4);
        QCOMPARE(page->rows.size(), std::size_t{2});
        QCOMPARE(page->rows.front().at, at(700));
        query.limit = 0;
        QVERIFY(store.changes(query).result()->rows.empty());
        query.models = QStringList();
        QCOMPARE(store.changes(query).result()->total, 0);
    }
};

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
