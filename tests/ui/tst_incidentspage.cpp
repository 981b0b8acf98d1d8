// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Incidents page on a small desk, by keys and mouse: what it shows, finds, joins, says of an edit, and packs.

#include "core/reading/json.h"
#include "tests/support/smalldesk.h"
#include "ui/charts/incidenttimeline.h"
#include "ui/models/incidentlist.h"
#include "ui/pages/incidentdetails.h"
#include "ui/pages/incidentspage.h"
#include "ui/text/incidenttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lagmeter.h"
#include "ui/widgets/link.h"
#include "ui/widgets/markedtext.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

/// Writes what is made, as the real desk does, and keeps how often incidents were asked for.
class FilesDesk final : public SmallDesk
{
public:
    int asked = 0;
    QFuture<Result<std::vector<Incident>>> incidents(QString provider, Instant from, Instant to) override
    {
        ++asked;
        return SmallDesk::incidents(provider, from, to);
    }
    QFuture<Status> saveMade(QString path, MakeBytes make) override
    {
        const auto bytes = make({});
        QFile file(path);
        QPromise<Status> promise;
        promise.start();
        const bool written = bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size();
        promise.addResult(written ? Status(Done{}) : Status(Error{ErrorKind::Invalid, QStringLiteral("no")}));
        promise.finish();
        return promise.future();
    }
};

Incident theirs(Instant now, const char *provider, const char *id, const char *title, Milliseconds ago,
                std::optional<Milliseconds> lasted, Severity severity = Severity::Major)
{
    Incident incident;
    incident.provider = QString::fromLatin1(provider);
    incident.id = QString::fromLatin1(id);
    incident.title = QString::fromLatin1(title);
    incident.severity = severity;
    incident.started = now - ago;
    incident.firstSeen = incident.started;
    incident.phase = lasted ? IncidentPhase::Resolved : IncidentPhase::Identified;
    if (lasted) {
        incident.resolved = incident.started + *lasted;
    }
    incident.url = QUrl(QStringLiteral("https://status.example/") + incident.id);
    incident.updates = {{incident.started, QStringLiteral("investigating"), QStringLiteral("We look into it.")}};
    return incident;
}

} // namespace

class TestIncidentsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FilesDesk> m_desk;
    std::unique_ptr<IncidentsPage> m_page;

    Instant now() const { return m_desk->time.now(); }
    template <typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList titles() const
    {
        QStringList out;
        for (const IncidentRow &row : m_page->rows().rows()) {
            out << row.incident.id;
        }
        return out;
    }
    void click(const char *name) const
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button != nullptr, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QPoint centreOf(const QString &id) const
    {
        for (const TimelineLane &lane : m_page->timeline()->lanes()) {
            for (const TimelineBar &bar : lane.bars) {
                if (bar.id == id) {
                    return m_page->timeline()->barRect(bar).center();
                }
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_theme->apply();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_desk = std::make_unique<FilesDesk>();
        m_desk->time.setWallClock(fromDate(QDate(2026, 11, 21)) + 6h);
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational);
        m_desk->add(QStringLiteral("anthropic"), QStringLiteral("Anthropic"), State::Degraded);
        Incident slow =
            theirs(now(), "anthropic", "slow", "Elevated latency on Claude API", 26min, std::nullopt, Severity::Minor);
        slow.ourFirstFailure = slow.started - 7min;
        slow.components = {QStringLiteral("Claude API")};
        slow.models = {QStringLiteral("anthropic/claude-x")};
        Incident ours = theirs(now(), "anthropic", "ours", "server_error", 33min, std::nullopt, Severity::Critical);
        ours.ours = true;
        ours.url = {};
        Incident errors = theirs(now(), "openai", "errors", "Errors in Responses", 24h * 5, 90min);
        Incident work =
            theirs(now(), "openai", "work", "Database maintenance", -24h * 2, std::nullopt, Severity::Maintenance);
        work.maintenance = true;
        work.phase = IncidentPhase::Scheduled;
        work.ends = work.started + 3h;
        Incident old = theirs(now(), "openai", "old", "An old one", 24h * 60, 30min);
        m_desk->known = {slow, ours, errors, work, old};
        m_desk->past = [](const SeriesKey &, Instant from, Instant to, int points) {
            std::vector<HistoryPoint> list;
            for (int i = 0; i < points; ++i) {
                HistoryPoint point;
                point.from = from + (to - from) * i / points;
                point.to = from + (to - from) * (i + 1) / points;
                point.n = 10;
                point.failed = i == points / 2 ? 4 : 0;
                point.p50 = 200'000us + 1000us * (i % 7);
                point.p95 = *point.p50 * 2;
                list.push_back(point);
            }
            return list;
        };
        m_page = std::make_unique<IncidentsPage>(*m_desk, *m_theme);
        m_page->resize(1200, 800);
        m_page->retranslate();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_COMPARE(titles().size(), 4);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void theNewestStandsFirstAndTheRangeDecides()
    {
        QCOMPARE(titles().join(u' '), QStringLiteral("work slow ours errors"));
        click("range-90d");
        QTRY_COMPARE(titles().join(u' '), QStringLiteral("work slow ours errors old"));
    }

    void hiddenItAsksNothing()
    {
        m_page->hide();
        const int asked = m_desk->asked;
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTest::qWait(0);
        QCOMPARE(m_desk->asked, asked);
        m_page->show();
        QTRY_COMPARE(m_desk->asked, asked + 1);
    }

    void manyChangesAreOneLook()
    {
        const int asked = m_desk->asked;
        for (int i = 0; i < 20; ++i) {
            Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        }
        QTRY_COMPARE(m_desk->asked, asked + 1);
    }

    void filtersWork()
    {
        click("ours");
        QCOMPARE(titles().join(u' '), QStringLiteral("work slow errors"));
        click("maintenance");
        QCOMPARE(titles().join(u' '), QStringLiteral("slow errors"));
        click("openOnly");
        QCOMPARE(titles().join(u' '), QStringLiteral("slow"));
        click("openOnly");
        click("provider-openai");
        QCOMPARE(titles().join(u' '), QStringLiteral("errors"));
        click("provider-openai");
        QTest::keyClick(m_page.get(), Qt::Key_Slash);
        auto *search = child<SearchField>("incidentSearch");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("claude API"));
        QCOMPARE(titles().join(u' '), QStringLiteral("slow"));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("nothing such"));
        QVERIFY(titles().isEmpty());
        m_page->open(QUrlQuery(QStringLiteral("clear=1")));
        QCOMPARE(titles().size(), 4);
    }

    void rowsChangeOneByOne()
    {
        QSignalSpy reset(m_page->list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy came(m_page->list()->model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy went(m_page->list()->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(m_page->list()->model(), &QAbstractItemModel::dataChanged);
        m_desk->known.push_back(theirs(now(), "openai", "fresh", "Fresh", 1min, std::nullopt));
        m_desk->known[2].title = QStringLiteral("Other words");
        std::erase_if(m_desk->known, [](const Incident &incident) { return incident.id == u"work"; });
        changed.clear();
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTRY_COMPARE(came.size(), 1);
        QCOMPARE(went.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(titles().join(u' '), QStringLiteral("fresh slow ours errors"));
        QVERIFY(changed.size() >= 1);
    }

    void oursAndTheirsAreJoined()
    {
        for (const IncidentRow &row : m_page->rows().rows()) {
            QCOMPARE(row.joined, row.incident.provider == u"anthropic");
        }
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        QCOMPARE(m_page->details()->facts().joined.size(), std::size_t{1});
        QCOMPARE(m_page->details()->facts().joined.front().incident.id, QStringLiteral("ours"));
        // Its link leads there.
        for (Link *link : m_page->details()->findChildren<Link *>()) {
            if (link->text().contains(QStringLiteral("Our checks"))) {
                QTest::mouseClick(link, Qt::LeftButton);
                break;
            }
        }
        QTRY_COMPARE(m_page->details()->facts().row.incident.id, QStringLiteral("ours"));
    }

    void theTimelineIsReadAndChosenByMouseAndKeys()
    {
        IncidentTimeline *timeline = m_page->timeline();
        QCOMPARE(timeline->lanes().size(), std::size_t{2});
        QCOMPARE(timeline->lanes()[0].name, QStringLiteral("Anthropic"));
        const QPoint over = centreOf(QStringLiteral("errors"));
        QMouseEvent moved(QEvent::MouseMove, over, timeline->viewport()->mapToGlobal(over), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(timeline->viewport(), &moved);
        QVERIFY(timeline->current() != nullptr);
        QCOMPARE(timeline->readout().front(), QStringLiteral("Errors in Responses"));
        QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, centreOf(QStringLiteral("errors")));
        QVERIFY(m_page->details() != nullptr);
        QCOMPARE(m_page->details()->facts().row.incident.id, QStringLiteral("errors"));
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_End);
        QTest::keyClick(timeline, Qt::Key_Up);
        QVERIFY(timeline->current() != nullptr);
        QCOMPARE(timeline->current()->provider, QStringLiteral("anthropic"));
        QTest::keyClick(timeline, Qt::Key_Home);
        QCOMPARE(timeline->current()->id, QStringLiteral("ours"));
        QTest::keyClick(timeline, Qt::Key_Right);
        QCOMPARE(timeline->current()->id, QStringLiteral("slow"));
        QVERIFY(timeline->accessibleDescription().contains(QStringLiteral("7 min after us")));
        QTest::keyClick(timeline, Qt::Key_Return);
        QCOMPARE(m_page->details()->facts().row.incident.id, QStringLiteral("slow"));
        QTest::keyClick(timeline, Qt::Key_Down);
        QCOMPARE(timeline->current()->provider, QStringLiteral("openai"));
    }

    void theListIsGoneThroughWithKeys()
    {
        QListView *list = m_page->list();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(m_page->details() != nullptr);
        QCOMPARE(m_page->details()->facts().row.incident.id, QStringLiteral("slow"));
        QVERIFY(m_page->drawer()->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(!m_page->drawer()->isVisible());
        QVERIFY(m_page->details() == nullptr);
    }

    void theDetailsSayHowLateTheyWere()
    {
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        auto *meter = m_page->details()->findChild<LagMeter *>();
        QCOMPARE(meter->sentence(), QStringLiteral("They wrote 7 min after us"));
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("ours"));
        meter = m_page->details()->findChild<LagMeter *>();
        QCOMPARE(meter->sentence(), QStringLiteral("They wrote 7 min after us"));
        m_page->select(QStringLiteral("openai"), QStringLiteral("errors"));
        meter = m_page->details()->findChild<LagMeter *>();
        QVERIFY(!meter->lag());
        QCOMPARE(meter->sentence(), QStringLiteral("Our checks saw no failure around it"));
        m_page->select(QStringLiteral("openai"), QStringLiteral("work"));
        QVERIFY(m_page->details()->findChild<LagMeter *>() == nullptr);
        QCOMPARE(IncidentText::lag(-2min), QStringLiteral("They wrote 2 min before us"));
    }

    void editsAreMarked()
    {
        Incident first = m_desk->known[2];
        first.title = QStringLiteral("Errors in Chat");
        first.severity = Severity::Minor;
        m_desk->wordings = {{first.started, first}, {first.started + 10min, m_desk->known[2]}};
        m_page->select(QStringLiteral("openai"), QStringLiteral("errors"));
        QTRY_VERIFY(m_page->details()->findChild<QWidget *>(QStringLiteral("edits")) != nullptr);
        const auto marks = m_page->details()->findChildren<MarkedText *>();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.front()->accessibleName(), QStringLiteral("before: Errors in Chat; now: Errors in Responses"));
    }

    void theHistoryOfTheProviderSaysWhatItDoesNotKnow()
    {
        m_page->select(QStringLiteral("openai"), QStringLiteral("errors"));
        QTRY_VERIFY(m_page->details()->findChild<QWidget *>(QStringLiteral("repair")) != nullptr);
        QStringList texts;
        for (const Label *label :
             m_page->details()->findChild<QWidget *>(QStringLiteral("repair"))->findChildren<Label *>()) {
            texts << label->text();
        }
        QVERIFY2(texts.contains(QStringLiteral("A median needs 3 repairs; there are 2.")),
                 qPrintable(texts.join(u'|')));
        QVERIFY(texts.contains(QStringLiteral("—")));
    }

    void ourChecksAroundItAreDrawn()
    {
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        IncidentChart *chart = m_page->details()->chart();
        QTRY_COMPARE(chart->picture().points.size(), std::size_t{120});
        QCOMPARE(chart->picture().ourFailure, std::optional(now() - 33min));
        QCOMPARE(chart->picture().theirWord, std::optional(now() - 26min));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY(chart->readout().join(u' ').contains(QStringLiteral("p50 20")));
    }

    void theirPageOpensOutside()
    {
        QUrl opened;
        m_page->openUrl = [&opened](const QUrl &url) { opened = url; };
        m_page->select(QStringLiteral("openai"), QStringLiteral("errors"));
        click("theirPage");
        QCOMPARE(opened, QUrl(QStringLiteral("https://status.example/errors")));
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("ours"));
        QVERIFY(m_page->details()->findChild<QAbstractButton *>(QStringLiteral("theirPage")) == nullptr);
    }

    void otherPagesAreAskedFor()
    {
        QSignalSpy asked(m_page.get(), &Page::pageAsked);
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        click("toLive");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("live"));
        Q_EMIT m_page->details()->modelAsked(QStringLiteral("anthropic/claude-x"));
        QCOMPARE(asked[1][0].toString(), QStringLiteral("models"));
    }

    void linksOpenViews()
    {
        m_page->open(QUrlQuery(QStringLiteral("open=1&provider=openai")));
        QCOMPARE(titles().join(u' '), QStringLiteral("work"));
        m_page->open(QUrlQuery(QStringLiteral("clear=1&since=80d")));
        QCOMPARE(m_page->range(), Milliseconds(24h * 90));
        QTRY_COMPARE(titles().size(), 5);
        m_page->open(QUrlQuery(QStringLiteral("id=old&provider=openai")));
        QVERIFY(m_page->details() != nullptr);
        QCOMPARE(m_page->details()->facts().row.incident.id, QStringLiteral("old"));
    }

    void aLinkToOneThatComesLaterOpensIt()
    {
        m_page->open(QUrlQuery(QStringLiteral("id=later&provider=openai")));
        QVERIFY(m_page->details() == nullptr);
        m_desk->known.push_back(theirs(now(), "openai", "later", "Later", 1min, std::nullopt));
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTRY_VERIFY(m_page->details() != nullptr);
    }

    void anEditWhileOneLooksComesInPlace()
    {
        m_page->select(QStringLiteral("openai"), QStringLiteral("errors"));
        const auto *before = m_page->details();
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTest::qWait(0);
        QTRY_VERIFY(m_page->details() == before);
        m_desk->known[2].title = QStringLiteral("Edited");
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTRY_COMPARE(m_page->details()->facts().row.incident.title, QStringLiteral("Edited"));
    }

    void theEvidenceIsOneFileOrAFolder()
    {
        QTemporaryDir place;
        QString suggested;
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        m_page->askFile = [&](QWidget *, const QString &name) {
            suggested = name;
            return place.filePath(QStringLiteral("pack.zip"));
        };
        click("evidence");
        QTRY_VERIFY(QFile::exists(place.filePath(QStringLiteral("pack.zip"))));
        QCOMPARE(suggested, QStringLiteral("aigo-evidence-anthropic-2026-11-21.zip"));
        QTRY_VERIFY(!m_page->isBusy());
        QVERIFY2(m_page->notice().startsWith(QStringLiteral("Saved in ")), qPrintable(m_page->notice()));
        QFile zip(place.filePath(QStringLiteral("pack.zip")));
        QVERIFY(zip.open(QIODevice::ReadOnly));
        const QByteArray bytes = zip.readAll();
        QVERIFY(bytes.startsWith("PK\x03\x04"));
        QVERIFY(bytes.contains("chart.png"));

        m_page->askFile = [&](QWidget *, const QString &) { return place.filePath(QStringLiteral("pack")); };
        click("evidence");
        QTRY_VERIFY(QDir(place.filePath(QStringLiteral("pack"))).exists(QStringLiteral("SHA256SUMS")));
        QTRY_VERIFY(!m_page->isBusy());
        QFile file(place.filePath(QStringLiteral("pack/incident.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = JsonDocument::parse(file.readAll());
        QVERIFY(json.ok());
        QCOMPARE(json->root()["incident"]["id"].string(), QStringLiteral("slow"));
        QCOMPARE(json->root()["joined"].size(), qsizetype{1});
        QImage picture(place.filePath(QStringLiteral("pack/chart.png")));
        QVERIFY(!picture.isNull());
    }

    void aDialogThatIsLeftMakesNothing()
    {
        m_page->select(QStringLiteral("anthropic"), QStringLiteral("slow"));
        m_page->askFile = [](QWidget *, const QString &) { return QString(); };
        click("evidence");
        QVERIFY(!m_page->isBusy());
        QVERIFY(m_page->notice().isEmpty());
    }

    void thousandsAreShownInTime()
    {
        for (int i = 0; i < 4000; ++i) {
            Incident made =
                theirs(now(), i % 2 != 0 ? "openai" : "anthropic", "x", "One of many", 24h * 20 * i / 4000, 20min);
            made.id = QString::number(i);
            m_desk->known.push_back(made);
        }
        QElapsedTimer timer;
        timer.start();
        Q_EMIT m_desk->incidentsChanged(QStringLiteral("openai"));
        QTRY_COMPARE(titles().size(), 4004);
        qInfo("4,000 incidents: %lld ms", static_cast<long long>(timer.elapsed()));
        timer.restart();
        m_page->grab();
        qInfo("painted in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_MAIN(TestIncidentsPage)
#include "tst_incidentspage.moc"
