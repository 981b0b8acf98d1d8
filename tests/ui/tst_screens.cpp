// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/layoutwalk.h"
#include "tests/ui/realdesk.h"
#include "ui/grab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontDatabase>
#include <QScrollArea>
#include <QTest>
#include <cmath>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Every page of the real window over a real store, in both languages, light and dark, at two sizes: nothing cut,
/// nothing overlapping, nothing outside. With AIGO_SCREENSHOT_DIR the pictures are kept to be looked at.
class ScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QFontDatabase::families(QFontDatabase::Korean).isEmpty(),
                 "no font with Korean letters is installed (on Debian: fonts-nanum)");
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_theme->apply();
        m_desk = std::make_unique<RealDesk>();
        auto before = fewModels();
        addPrice(before[0], QStringLiteral("input"), "0.40");
        addPrice(before[1], QStringLiteral("input"), "2");
        m_desk->import(QStringLiteral("litellm"), m_desk->clock.now() - 24h * 200, before);
        addPrice(before[0], QStringLiteral("input"), "0.30");
        m_desk->import(QStringLiteral("litellm"), m_desk->clock.now() - 24h * 90, before);
        m_desk->import(QStringLiteral("litellm"), m_desk->clock.now() - 3h, fewModels());
        for (const char *provider : {"openai", "anthropic", "google"}) {
            m_desk->addSamples(QString::fromLatin1(provider), samplesOf(provider));
        }
        putIncidents();
        m_desk->begin();
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_theme.reset();
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        const std::initializer_list<std::pair<const char *, const char *>> views{
            {"now", ""},
            {"now", "provider=openai"},
            {"models", ""},
            {"models", "model=anthropic/claude-haiku-4-5"},
            {"models", "filter=source:litellm&sort=provider,-input"},
            {"models", "filter=provider:nobody"},
            {"models", "filter=inptu:<=1"},
            {"compare", ""},
            {"compare", "models=openai/gpt-5-mini,google/gemini-2.5-flash,anthropic/claude-haiku-4-5,openai/gpt-4o"},
            {"live", ""},
            {"live", "range=6h"},
            {"live", "series=openai,openai/nova-mini|ttft,openai/nova-mini|output_speed&range=30d"},
            {"compare", "view=matrix&filter=provider:openai,anthropic"},
            {"changes", ""},
            {"changes", "mine=1"},
            {"alerts", ""},
            {"alerts", "section=history"},
            {"alerts", "section=rules"},
            {"alerts", "new=1"},
            {"alerts", "section=quiet"},
            {"alerts", "section=channels"},
            {"incidents", ""},
            {"incidents", "id=errors&provider=openai"},
            {"incidents", "q=nothing such"},
            {"settings", ""},
        };
        int number = 0;
        for (const auto &[page, query] : views) {
            ++number;
            for (const char *language : {"en", "ko"}) {
                for (const bool dark : {false, true}) {
                    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                        QTest::addRow("%s-%d-%s-%s-%d", page, number, language, dark ? "dark" : "light", size.width())
                            << QString::fromLatin1(page) << QString::fromLatin1(query) << QString::fromLatin1(language)
                            << dark << size;
                    }
                }
            }
        }
    }

    void pages()
    {
        QFETCH(QString, page);
        QFETCH(QString, query);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Language words;
        MainWindow window(*m_desk->desk, *m_theme, words);
        GrabOptions options;
        options.page = page;
        options.query = QUrlQuery(query);
        options.language = language;
        options.theme = dark ? Theme::Choice::Dark : Theme::Choice::Light;
        options.size = size;
        QVERIFY(stage(window, options));
        settle();
        QCOMPARE(window.size(), size);
        const QImage picture = grab(window, 1);
        keepPicture(picture);
        QCOMPARE(picture.size(), size);
        QVERIFY2(isDrawn(picture), "the picture is of one colour");
        const QStringList faults = layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void whatUnfolds_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("clicks"); ///< names of what is pressed, in order
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        struct Way
        {
            const char *name;
            const char *page;
            const char *query;
            QStringList clicks;
        };
        const auto names = [](std::initializer_list<const char *> all) {
            QStringList out;
            for (const char *one : all) {
                out += QString::fromLatin1(one);
            }
            return out;
        };
        const char *pair = "models=openai/nova-pro,anthropic/haiku-x";
        const std::initializer_list<Way> ways{
            {"models-export", "models", "", names({"export"})},
            {"models-export-picture", "models", "model=openai/nova-pro", names({"export", "png"})},
            {"compare-export", "compare", pair, names({"export", "png"})},
            {"compare-kept", "compare", pair, names({"kept"})},
            {"settings-key", "settings", "", names({"key-openai"})},
            {"live-export", "live", "", names({"export", "csv"})},
        };
        for (const Way &way : ways) {
            for (const char *language : {"en", "ko"}) {
                for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                    QTest::addRow("%s-%s-%d", way.name, language, size.width())
                        << QString::fromLatin1(way.page) << QString::fromLatin1(way.query) << way.clicks
                        << QString::fromLatin1(language) << size;
                }
            }
        }
    }

    /// Panels that a button opens fit, too.
    void whatUnfolds()
    {
        QFETCH(QString, page);
        QFETCH(QString, query);
        QFETCH(QStringList, clicks);
        QFETCH(QString, language);
        QFETCH(QSize, size);
        Language words;
        MainWindow window(*m_desk->desk, *m_theme, words);
        GrabOptions options;
        options.page = page;
        options.query = QUrlQuery(query);
        options.language = language;
        options.size = size;
        options.theme = size.width() > 1200 ? Theme::Choice::Light : Theme::Choice::Dark;
        QVERIFY(stage(window, options));
        settle();
        for (const QString &name : clicks) {
            auto *button = window.currentPage()->findChild<QAbstractButton *>(name);
            QVERIFY2(button, qPrintable(name));
            button->click();
            for (QWidget *above = button; above != nullptr; above = above->parentWidget()) {
                if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
                    QCoreApplication::processEvents();
                    scroll->ensureWidgetVisible(button, 0, 200);
                }
            }
        }
        settle();
        const QImage picture = grab(window, 1);
        keepPicture(picture);
        QCOMPARE(window.size(), size);
        const QStringList faults = layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void aNoticeFits()
    {
        Language words;
        MainWindow window(*m_desk->desk, *m_theme, words);
        GrabOptions options;
        options.size = QSize(1024, 700);
        QVERIFY(stage(window, options));
        window.showNotice(QString(300, u'x'));
        settle();
        QCOMPARE(window.size(), options.size);
        const QStringList faults = layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void twiceTheScaleIsTwiceTheSizeAndSharp()
    {
        Language words;
        MainWindow window(*m_desk->desk, *m_theme, words);
        GrabOptions options;
        options.page = QStringLiteral("settings");
        QVERIFY(stage(window, options));
        settle();
        const QImage picture = grab(window, 2);
        keepPicture(picture);
        QCOMPARE(picture.size(), options.size * 2);
    }

    /// The walk must find what it looks for.
    void theWalkFindsFaults()
    {
        QWidget window;
        window.resize(400, 300);
        auto *narrow = new QLabel(QStringLiteral("a text that has no room here"), &window);
        narrow->setGeometry(10, 10, 40, 20);
        auto *elided = new Label(*m_theme, QStringLiteral("a text that has no room here"), TextRole::Body);
        elided->setParent(&window);
        elided->setElided(true);
        elided->setGeometry(10, 40, 60, 20);
        auto *under = new QWidget(&window);
        under->setGeometry(100, 100, 50, 50);
        auto *over = new QWidget(&window);
        over->setGeometry(140, 140, 50, 50);
        auto *out = new QWidget(&window);
        out->setGeometry(380, 10, 50, 50);
        auto *button = new Button(*m_theme, QStringLiteral("Press this button"), Button::Kind::Plain, &window);
        button->setGeometry(10, 200, 40, 32);
        window.show();
        const QStringList faults = layoutFaults(window);
        const auto count = [&faults](const char *kind) { return faults.filter(QString::fromLatin1(kind)).size(); };
        QCOMPARE(count("cut: "), 2);
        QCOMPARE(count("overlap: "), 1);
        QCOMPARE(count("outside: "), 1);
    }

private:
    /// One of theirs that was edited, and what was measured of it.
    void putIncidents()
    {
        const Instant now = m_desk->clock.now();
        Incident errors;
        errors.id = QStringLiteral("errors");
        errors.provider = QStringLiteral("openai");
        errors.title = QStringLiteral("Elevated error rates in Chat Completions and Responses");
        errors.severity = Severity::Minor;
        errors.phase = IncidentPhase::Investigating;
        errors.started = now - 50min;
        errors.components = {QStringLiteral("Chat Completions"), QStringLiteral("Responses")};
        errors.models = {QStringLiteral("openai/nova-mini")};
        errors.url = QUrl(QStringLiteral("https://status.example/errors"));
        errors.updates = {{now - 50min, QStringLiteral("investigating"), QStringLiteral("We look into some errors.")}};
        Incident ours;
        ours.id = QStringLiteral("openai@1");
        ours.provider = errors.provider;
        ours.ours = true;
        ours.title = QStringLiteral("server_error");
        ours.severity = Severity::Critical;
        ours.phase = IncidentPhase::Resolved;
        ours.started = now - 57min;
        ours.resolved = now - 20min;
        OfficialStatus reading;
        reading.provider = errors.provider;
        reading.at = now - 48min;
        reading.incidents = {errors};
        errors.title = QStringLiteral("Degraded performance of Chat Completions and Responses");
        errors.severity = Severity::Major;
        errors.phase = IncidentPhase::Identified;
        errors.updates.insert(errors.updates.begin(), {now - 30min, QStringLiteral("identified"),
                                                       QStringLiteral("The cause is known; a fix is on its way.")});
        OfficialStatus later = reading;
        later.at = now - 30min;
        later.incidents = {errors};
        auto done = m_desk->engine->database.write([reading, later, ours](QSqlDatabase &db) -> Status {
            for (const OfficialStatus &one : {reading, later}) {
                if (const auto put = IncidentStore::put(db, one); !put) {
                    return put.error();
                }
            }
            return IncidentStore::putOurs(db, ours);
        });
        done.waitForFinished();
        QVERIFY2(done.result().ok(), done.result() ? "" : qPrintable(done.result().error().line()));
    }

    std::vector<Sample> samplesOf(const char *provider) const
    {
        std::vector<Sample> samples;
        const int base = 150 + 120 * (provider[0] - 'a') / 6;
        for (int i = 0; i < 720; ++i) {
            if (i > 300 && i < 340) {
                continue; // nobody looked
            }
            const bool bad = i > 500 && i < 520 && provider[0] == 'g';
            Sample sample;
            sample.at = m_desk->clock.now() - std::chrono::seconds(20 * (720 - i));
            sample.outcome = bad ? Outcome::ServerError : Outcome::Ok;
            if (!bad) {
                sample.latency =
                    Microseconds(1000 * (base + static_cast<int>(60 * std::sin(i * 0.7) + 40 * std::sin(i * 2.9))));
                sample.total = sample.latency;
            }
            samples.push_back(sample);
        }
        return samples;
    }

    /// What the page asked of the store is answered: the store answers in order, so that our own question comes last.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            auto asked = m_desk->desk->samples(QStringLiteral("openai"), m_desk->clock.now(), m_desk->clock.now());
            QTRY_VERIFY(asked.isFinished());
            QCoreApplication::processEvents();
        }
    }

    static bool isDrawn(const QImage &picture)
    {
        QSet<QRgb> colors;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 0; x < picture.width(); x += 7) {
                colors.insert(picture.pixel(x, y));
            }
        }
        return colors.size() > 20;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RealDesk> m_desk;
};

QTEST_MAIN(ScreensTest)
#include "tst_screens.moc"
