// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/newsstore.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "tests/ui/demodesk.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QHostAddress>
#include <QSqlQuery>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

template <typename T>
T got(QFuture<Result<T>> future)
{
    future.waitForFinished();
    Result<T> result = future.result();
    if (!result) {
        qFatal("%s", qPrintable(result.error().line()));
    }
    return std::move(*result);
}

/// Everything in a store's tables, as one digest a table.
std::map<QString, QByteArray> digests(Database &database)
{
    return got(database.run([](QSqlDatabase &db) -> Result<std::map<QString, QByteArray>> {
        std::map<QString, QByteArray> all;
        QSqlQuery tables(db);
        tables.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type='table' AND sql NOT LIKE '%VIRTUAL%'"));
        while (tables.next()) {
            const QString table = tables.value(0).toString();
            QCryptographicHash hash(QCryptographicHash::Sha1);
            QSqlQuery rows(db);
            rows.exec(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
            qint64 count = 0;
            while (rows.next()) {
                ++count;
                for (int i = 0;; ++i) {
                    const QVariant value = rows.value(i);
                    if (!value.isValid()) {
                        break;
                    }
                    hash.addData(value.toByteArray() + '\0');
                }
            }
            all[table] = QByteArray::number(count) + ' ' + hash.result().toHex();
        }
        return all;
    }));
}

std::map<QString, QByteArray> filled(quint64 seed)
{
    const TempStore store;
    const ManualClock clock{DemoDesk::dayBegins()};
    const auto world = DemoWorld::read({clock.now(), 4, seed});
    const auto registry = ProviderRegistry::shipped();
    auto database = Engine::openStore(store.folder(), clock);
    auto filling = (*database)->write([&](QSqlDatabase &db) { return fillDemo(db, *world, *registry, clock.now()); });
    filling.waitForFinished();
    if (!filling.result()) {
        qFatal("%s", qPrintable(filling.result().error().line()));
    }
    return digests(**database);
}

bool isHere(const QUrl &url)
{
    return QHostAddress(url.host()).isLoopback();
}

const Incident *theirs(const std::vector<Incident> &all)
{
    const auto it = std::find_if(all.begin(), all.end(), [](const Incident &i) { return !i.ours; });
    return it == all.end() ? nullptr : &*it;
}

const Incident *ours(const std::vector<Incident> &all)
{
    const auto it = std::find_if(all.begin(), all.end(), [](const Incident &i) { return i.ours; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace

/// The demo: a store filled by a seed, and a day that is played through the real adapters on loopback.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedMakesTheSameStore()
    {
        const auto first = filled(1);
        const auto again = filled(1);
        for (const auto &[table, digest] : first) {
            QVERIFY2(again.at(table) == digest, qPrintable(table));
        }
        QVERIFY(filled(2) != first);
    }

    void historyIsThere()
    {
        DemoDesk demo;
        demo.begin(false);
        QVERIFY(demo.desk->isDemo());
        int watched = 0;
        for (const ProviderView &view : demo.desk->providers()) {
            watched += view.provider.enabled ? 1 : 0;
            if (view.provider.enabled) {
                QVERIFY2(view.state.state == State::Operational, qPrintable(view.provider.slug));
                QVERIFY(view.day && view.day->n > 200);
                QVERIFY(view.official);
                QVERIFY(view.keyFinding);
            }
        }
        QCOMPARE(watched, 12);
        const Instant now = demo.clock.now();
        const auto points = got(demo.desk->history({checksOf(QStringLiteral("openrouter")), now - 7 * 24h, now, 100}));
        QVERIFY(points.size() > 50);
        QVERIFY(!got(demo.desk->incidents({}, now - 7 * 24h, now)).empty());
        QVERIFY(!got(demo.desk->changes(now - 7 * 24h, now, 100)).empty());
        SearchRequest wanted;
        wanted.text = QStringLiteral("Command");
        QVERIFY(!got(demo.desk->search(wanted)).hits.empty());
        QVERIFY(!got(NewsStore(demo.engine->database).news({})).items.empty());
        QVERIFY(demo.desk->catalogue()->find(QStringLiteral("cohere/command-a-2-demo")) != nullptr);
        QVERIFY(!demo.desk->catalogue()->seen.providers.empty());
    }

    void anOutageIsSeenExplainedAndOver()
    {
        DemoDesk demo;
        demo.begin();
        const QString openai = QStringLiteral("openai");
        demo.to(QStringLiteral("00:19"));
        QCOMPARE(demo.view(openai).state.state, State::Operational);
        QCOMPARE(demo.view(openai).verdict.verdict, Verdict::Fine);

        demo.to(QStringLiteral("00:26"));
        ProviderView view = demo.view(openai);
        QCOMPARE(view.state.state, State::Down);
        QCOMPARE(view.last->outcome, Outcome::ServerError);
        QCOMPARE(view.verdict.reason, VerdictReason::TheyFail);
        QVERIFY(ours(demo.incidents(openai)) != nullptr);
        QVERIFY(theirs(demo.incidents(openai)) == nullptr);

        demo.to(QStringLiteral("00:31"));
        view = demo.view(openai);
        QCOMPARE(view.verdict.reason, VerdictReason::TheyFailAndSayIt);
        const std::vector<Incident> open = demo.incidents(openai);
        const Incident *said = theirs(open);
        QVERIFY(said != nullptr && said->isOpen() && said->lag());
        QVERIFY(*said->lag() >= 2min && *said->lag() <= 8min);
        QVERIFY(said->models.contains(QStringLiteral("openai/gpt-5.5")));

        demo.to(QStringLiteral("01:40"));
        view = demo.view(openai);
        QCOMPARE(view.state.state, State::Operational);
        QCOMPARE(view.verdict.verdict, Verdict::Fine);
        const std::vector<Incident> over = demo.incidents(openai);
        QVERIFY(!ours(over)->isOpen() && !theirs(over)->isOpen());
        const auto wordings = got(demo.desk->revisions(openai, theirs(over)->id));
        QVERIFY(wordings.size() >= 4); // one of them was edited in place
    }

    void theRestOfTheDay()
    {
        DemoDesk demo;
        demo.begin();
        demo.leap(QStringLiteral("04:40"));
        const ProviderView groq = demo.view(QStringLiteral("groq"));
        QCOMPARE(groq.last->outcome, Outcome::RateLimited);
        QCOMPARE(groq.state.state, State::Operational);
        QCOMPARE(groq.last->limits.requests.remaining, std::optional<qint64>(0));

        demo.leap(QStringLiteral("06:50"));
        const ProviderView xai = demo.view(QStringLiteral("xai"));
        QCOMPARE(xai.last->outcome, Outcome::Unauthorized);
        QCOMPARE(xai.keyFinding->fingerprint, QStringLiteral("…a7f2"));
        QCOMPARE(xai.verdict.reason, VerdictReason::KeyRejected);

        const auto catalogueHas = [&demo](ChangeKind kind, const char *model) {
            const auto changes = got(demo.desk->changesOf(QString::fromLatin1(model), 20));
            return std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
                return change.kind == kind && change.at >= DemoDesk::dayBegins();
            });
        };
        demo.leap(QStringLiteral("08:50"));
        demo.to(QStringLiteral("09:30"));
        QVERIFY(catalogueHas(ChangeKind::Price, "deepseek/deepseek-v4-flash"));
        demo.leap(QStringLiteral("12:20"));
        demo.to(QStringLiteral("12:26"));
        QVERIFY(catalogueHas(ChangeKind::Added, "mistral/mistral-medium-2611-demo"));
        QCOMPARE(demo.view(QStringLiteral("cohere")).verdict.reason, VerdictReason::Maintenance);
        demo.leap(QStringLiteral("14:40"));
        demo.to(QStringLiteral("15:10"));
        QVERIFY(catalogueHas(ChangeKind::Deprecated, "openai/gpt-5.2"));
        const auto news = got(NewsStore(demo.engine->database).news({})).items;
        QVERIFY(std::any_of(news.begin(), news.end(), [](const NewsItem &item) {
            return item.title == QStringLiteral("GPT-5.2 will be retired");
        }));
    }

    /// As the program starts it: servers on a thread of their own, a clock that runs, nothing left behind.
    void itPlaysByItsOwnClock()
    {
        QString folder;
        {
            const auto demo = Demo::begin({{}, true, 3, 1});
            QVERIFY2(demo.ok(), qPrintable(demo ? QString() : demo.error().line()));
            folder = (*demo)->folder();
            auto store = (*demo)->openStore();
            QVERIFY(store.ok());
            auto engine = Engine::create(std::move(*store), (*demo)->clock(), (*demo)->engineOptions());
            QVERIFY(engine.ok());
            LiveDesk desk(**engine);
            (*demo)->play(desk);
            desk.start(true);
            const auto stateOf = [&desk] {
                for (const ProviderView &view : desk.providers()) {
                    if (view.provider.slug == u"openai") {
                        return view.state.state;
                    }
                }
                return State::Unknown;
            };
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(), State::Down, 60'000);
        }
        QVERIFY(!folder.isEmpty() && !QDir(folder).exists());
    }

    void nothingLeavesThisMachine()
    {
        DemoDesk demo;
        demo.begin(false);
        for (const ProviderView &view : demo.desk->providers()) {
            if (view.provider.enabled) {
                QVERIFY2(isHere(view.provider.baseUrl), qPrintable(view.provider.slug));
                QVERIFY2(isHere(view.provider.statusPage), qPrintable(view.provider.slug));
            }
        }
        for (const SourceView &source : demo.desk->sources()) {
            QVERIFY2(isHere(source.setting.url), qPrintable(source.setting.name));
        }
        // And whatever somebody adds by hand is not asked.
        HttpRequest request;
        request.url = QUrl(QStringLiteral("https://api.openai.com/v1/models"));
        const auto refused = await(demo.engine->http.fetch(request));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Offline);
        ProviderSimulator elsewhere;
        QVERIFY(elsewhere.start());
        elsewhere.route(QStringLiteral("/away"), SimReply::redirect("http://192.0.2.1/"));
        request.url = QUrl(elsewhere.baseUrl() + QStringLiteral("/away"));
        const auto redirected = await(demo.engine->http.fetch(request));
        QVERIFY(!redirected);
        QCOMPARE(redirected.error().kind, ErrorKind::Offline);
        QCOMPARE(elsewhere.requestCount(QStringLiteral("/away")), 1);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
