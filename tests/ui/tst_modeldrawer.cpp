// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/samemodel.h"
#include "core/domain/alternatives.h"
#include "tests/ui/layoutwalk.h"
#include "tests/ui/realdesk.h"
#include "ui/details/conflictsection.h"
#include "ui/details/ownvalues.h"
#include "ui/details/servedsection.h"
#include "ui/grab.h"
#include "ui/pages/modeldetails.h"
#include "ui/pages/modeldrawer.h"
#include "ui/text/text.h"
#include "ui/widgets/alternativerow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QString haiku = QStringLiteral("anthropic/haiku-x");

/// One model that two sources know, with everything that can be told of one.
Model full(const char *input, const char *output)
{
    Model model = exampleModel(haiku);
    ModelFacts &facts = model.facts;
    addPrice(model, QStringLiteral("input"), input);
    addPrice(model, QStringLiteral("output"), output);
    addPrice(model, QStringLiteral("cache_read"), "0.1");
    addPrice(model, QStringLiteral("batch.input"), "0.5");
    addPrice(model, QStringLiteral("batch.output"), "2.5");
    facts.contextWindow = 200'000;
    for (const Modality modality : {Modality::Text, Modality::Image, Modality::Pdf}) {
        facts.input.add(modality);
    }
    facts.maxInputTokens = 190'000;
    facts.maxOutputTokens = 64'000;
    facts.knowledgeCutoff = QStringLiteral("2025-07");
    facts.description =
        QString(QStringLiteral("A small and quick model for everything that is asked often. ")).repeated(8);
    facts.license = QStringLiteral("Proprietary, with an acceptable use policy");
    facts.released = QDate(2026, 4, 1);
    facts.deprecated = QDate(2026, 10, 1);
    facts.retired = QDate(2027, 1, 1);
    facts.successor = QStringLiteral("anthropic/sonnet-x");
    facts.aliases = QStringList{QStringLiteral("haiku-latest")};
    facts.regions = QStringList{QStringLiteral("us"), QStringLiteral("eu")};
    facts.parameters = QStringLiteral("70B");
    facts.quantization = QStringLiteral("fp8");
    facts.huggingFaceId = QStringLiteral("somebody/a-rather-long-name-of-weights-70B-instruct");
    const auto dated = [&](const char *path, const char *usd, QDate from, QDate to) {
        facts.schedule.push_back(
            {Price{*priceKeyFromPath(QString::fromLatin1(path)), *moneyFromUsdPerMillion(usd)}, from, to});
    };
    const QDate begin(2026, 4, 1);
    const QDate next(2027, 2, 1);
    dated("input", input, begin, next);
    dated("input", "0.8", next, {});
    dated("output", output, begin, next);
    dated("output", "4", next, {});
    return model;
}

/// As able as haiku, at another price.
Model alike(const char *id, const char *input, const char *output)
{
    Model model = exampleModel(QString::fromLatin1(id));
    addPrice(model, QStringLiteral("input"), input);
    addPrice(model, QStringLiteral("output"), output);
    model.facts.contextWindow = 1'000'000;
    for (const Modality modality : {Modality::Text, Modality::Image, Modality::Pdf}) {
        model.facts.input.add(modality);
    }
    return model;
}

} // namespace

/// The drawer over a real store: what it tells, pins and own values there and back, in place.
class ModelDrawerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_real = std::make_unique<RealDesk>();
        std::vector<Model> few = fewModels();
        std::erase_if(few, [](const Model &model) { return model.id() == haiku; });
        few.push_back(alike("google/gem-lite", "0.001", "0.004"));
        few.push_back(alike("mistral/petit", "0.002", "0.008"));
        few.push_back(alike("mistral/grand", "4", "12"));
        few.push_back(full("1", "5"));
        m_real->import(QStringLiteral("litellm"), m_real->clock.now() - 30 * 24h, few);
        few.back() = full("1", "4.5");
        m_real->import(QStringLiteral("litellm"), m_real->clock.now() - 3h, few);
        Model other = full("1.25", "5");
        other.facts.contextWindow = 131'072;
        other.facts.maxOutputTokens = 8192;
        other.facts.license = QStringLiteral("MIT");
        other.facts.parameters = QStringLiteral("72B");
        other.facts.quantization = QStringLiteral("int4");
        other.facts.retired = QDate(2027, 1, 15);
        other.facts.released = QDate(2026, 4, 2);
        SourceDocument document;
        document.source = QStringLiteral("models-dev");
        document.asOf = m_real->clock.now() - 2h;
        document.entries.push_back(other.facts);
        m_real->import(document);
        m_real->import(measured());
        m_real->begin();
    }
    void cleanup()
    {
        m_drawer.reset();
        m_real.reset();
    }

    void itTellsWhatIsKnown()
    {
        show();
        for (const char *text : {"Max input", "Knowledge until", "Parameters", "Quantization", "Successor", "Ends",
                                 "Announced prices", "Sources disagree", "Your own values", "Lifecycle"}) {
            QVERIFY2(label(QString::fromLatin1(text)), text);
        }
        auto *left = details()->findChild<StatePill *>(QStringLiteral("daysLeft"));
        QVERIFY(left);
        QCOMPARE(left->tone(), State::Degraded);
        QVERIFY2(left->text().startsWith(QStringLiteral("in ")), qPrintable(left->text()));
        QVERIFY(label(QStringLiteral("0.80 / 4.00")));
        auto *served = details()->findChild<QAbstractButton *>(QStringLiteral("served:openrouter/anthropic/haiku-x"));
        QVERIFY(served);
        QVERIFY2(served->accessibleName().contains(QStringLiteral("costs")), qPrintable(served->accessibleName()));
    }

    void whatOthersMeasuredIsTheirs()
    {
        show();
        for (const char *text :
             {"99.95 %", "420 ms / 1.90 s", "85 / 40", "measured by OpenRouter, 12 min ago; not by AI-GO"}) {
            QVERIFY2(label(QString::fromUtf8(text)), text);
        }
    }

    void watchedModelsStayWatched()
    {
        show();
        auto *watch = details()->findChild<Button *>(QStringLiteral("detailsWatch"));
        QVERIFY(watch && !watch->isChecked());
        QTest::mouseClick(watch, Qt::LeftButton);
        QCOMPARE(m_real->desk->watchedModels(), QStringList{haiku});
        QCOMPARE(watch->text(), QStringLiteral("Watched"));
        LiveDesk again(*m_real->engine); // as after a restart
        QSignalSpy loaded(&again, &LiveDesk::loaded);
        again.start(false);
        QVERIFY(!loaded.isEmpty() || loaded.wait(20'000));
        QCOMPARE(again.watchedModels(), QStringList{haiku});
        watch->setFocus();
        QTest::keyClick(watch, Qt::Key_Space);
        QVERIFY(m_real->desk->watchedModels().isEmpty());
        QVERIFY(!watch->isChecked());
    }

    void aDeepCheckIsAPressAway()
    {
        show();
        QSignalSpy asked(m_drawer.get(), &ModelDrawer::deepCheckAsked);
        auto *button = m_drawer->findChild<Button *>(QStringLiteral("detailsDeepCheck"));
        QVERIFY(button && !button->isHidden());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), haiku);
    }

    void theSuccessorIsAWayToIt()
    {
        show();
        QTest::mouseClick(link(QStringLiteral("successor")), Qt::LeftButton);
        QTRY_COMPARE(m_drawer->id(), QStringLiteral("anthropic/sonnet-x"));
    }

    /// gem-lite costs least, then petit, then what the shipped catalogue has.
    void whatCostsLessIsAWayToIt()
    {
        show();
        const auto row = [this](int place) {
            return details()->findChild<AlternativeRow *>(QStringLiteral("alternative-%1").arg(place));
        };
        QTRY_VERIFY(row(0));
        QCOMPARE(row(0)->id(), QStringLiteral("google/gem-lite"));
        QCOMPARE(row(1)->id(), QStringLiteral("mistral/petit"));
        const auto catalogue = m_real->desk->catalogue();
        const Alternatives found =
            alternativesTo(*catalogue->find(haiku), catalogue->models, defaultWorkload(), m_real->clock.now(),
                           {.same = sameModelAs(catalogue->find(haiku)->facts)});
        QVERIFY(std::none_of(found.found.begin(), found.found.end(),
                             [](const Alternative &one) { return one.id == u"mistral/grand"; }));
        for (int place = 0; place < 2; ++place) {
            const Alternative &one = found.found[static_cast<std::size_t>(place)];
            for (const QString &said : {one.name, costText(*one.cost.perMonth), savingText(one.saving)}) {
                QVERIFY2(row(place)->accessibleName().contains(said), qPrintable(said));
            }
        }
        const QString counted = QStringLiteral("%1 model(s) cost less a month with the workload %2.");
        QVERIFY(label(counted.arg(found.cheaper).arg(workloadTitle(QStringLiteral("rag")))));
        QTest::mouseClick(row(0), Qt::LeftButton);
        QTRY_COMPARE(m_drawer->id(), QStringLiteral("google/gem-lite"));
    }

    void aPinChangesThePriceAndComesBack()
    {
        show();
        QCOMPARE(input(), QStringLiteral("1.25")); // models.dev goes before LiteLLM
        const QString use = ConflictSection::useName(QStringLiteral("input"), QStringLiteral("litellm"));
        QVERIFY(link(use));
        m_drawer->setScrollPosition(120);
        const int scrolled = m_drawer->scrollPosition();
        QVERIFY(scrolled > 0);
        QSignalSpy told(m_drawer.get(), &ModelDrawer::told);
        link(use)->setFocus();
        m_drawer->setScrollPosition(scrolled);
        QTest::keyClick(link(use), Qt::Key_Return);
        const QString unpin = ConflictSection::unpinName(QStringLiteral("input"));
        QTRY_VERIFY(link(unpin));
        QCOMPARE(input(), QStringLiteral("1.00"));
        QVERIFY(label(QStringLiteral("pinned: LiteLLM")));
        QCOMPARE(m_drawer->scrollPosition(), scrolled);
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE(QApplication::focusWidget(), link(unpin)); // one can go on with the keyboard
        QTest::keyClick(link(unpin), Qt::Key_Space);
        QTRY_VERIFY(!link(unpin));
        QCOMPARE(input(), QStringLiteral("1.25"));
        QTRY_COMPARE(QApplication::focusWidget(), link(use));
    }

    void anOwnValueChangesThePriceAndIsTakenBack()
    {
        show();
        setOwn(QStringLiteral("input"), QStringLiteral("a lot"));
        QTRY_VERIFY(details()->findChild<Label *>(QStringLiteral("ownProblem"))->isVisible());
        QCOMPARE(input(), QStringLiteral("1.25"));
        setOwn(QStringLiteral("input"), QStringLiteral("0.9"));
        const QString back = QStringLiteral("takeBack:input");
        QTRY_VERIFY(link(back));
        QCOMPARE(input(), QStringLiteral("0.90"));
        QVERIFY(label(QStringLiteral("your own value")));
        QVERIFY(!details()->findChild<QLineEdit *>(QStringLiteral("ownValue"))->isVisible());
        // What the user says goes before every pin: no way to use another until it is taken back.
        QVERIFY(!link(ConflictSection::useName(QStringLiteral("input"), QStringLiteral("litellm"))));
        QTest::mouseClick(link(back), Qt::LeftButton);
        QTRY_VERIFY(!link(back));
        QCOMPARE(input(), QStringLiteral("1.25"));
    }

    void whatIsBegunStaysWhenTheCatalogueChanges()
    {
        show();
        QTest::mouseClick(link(QStringLiteral("setOwnValue")), Qt::LeftButton);
        QTest::keyClicks(details()->findChild<QLineEdit *>(QStringLiteral("ownValue")), QStringLiteral("7.5"));
        const ModelDetails *before = details();
        Q_EMIT m_real->desk->catalogueChanged();
        QTRY_VERIFY(details() != before);
        auto *value = details()->findChild<QLineEdit *>(QStringLiteral("ownValue"));
        QCOMPARE(value->text(), QStringLiteral("7.5"));
        QVERIFY(value->isVisible());
    }

    void manyConflictsAreFolded()
    {
        show();
        auto *section = details()->findChild<ConflictSection *>();
        QVERIFY(section);
        auto *more = link(QStringLiteral("moreConflicts"));
        QVERIFY(more);
        const QString last = ConflictSection::useName(QStringLiteral("quantization"), QStringLiteral("litellm"));
        QVERIFY(link(last));
        QVERIFY(!link(last)->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(link(last)->isVisible());
        QVERIFY(!link(last)->accessibleName().isEmpty());
    }

    void differences()
    {
        const auto money = [](const char *usd) { return moneyFromUsdPerMillion(usd); };
        QCOMPARE(differenceText(money("1"), money("1.2")), QStringLiteral("↑ 20 %"));
        QCOMPARE(differenceText(money("2"), money("1")), QStringLiteral("↓ 50 %"));
        QCOMPARE(differenceText(money("2"), money("2")), QStringLiteral("="));
        QCOMPARE(differenceText(money("2"), money("2.001")), QStringLiteral("↑ < 1 %"));
        QCOMPARE(differenceText(money("0"), money("1")), QString());
        QCOMPARE(differenceText(money("0"), money("0")), QStringLiteral("="));
        QCOMPARE(differenceText(std::nullopt, money("1")), QString());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::newRow("en light") << QStringLiteral("en") << false;
        QTest::newRow("ko dark") << QStringLiteral("ko") << true;
    }
    void nothingIsCut()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        Theme theme(Theme::Choice::Light);
        theme.apply();
        Language words;
        MainWindow window(*m_real->desk, theme, words);
        GrabOptions options;
        options.query.addQueryItem(QStringLiteral("model"), haiku);
        options.language = language;
        options.theme = dark ? Theme::Choice::Dark : Theme::Choice::Light;
        options.size = QSize(1440, 1900);
        QVERIFY(stage(window, options));
        QTRY_VERIFY(window.findChild<QWidget *>(QStringLiteral("served:openrouter/anthropic/haiku-x")));
        const QString pinned = ConflictSection::unpinName(QStringLiteral("input"));
        window.findChild<Link *>(ConflictSection::useName(QStringLiteral("input"), QStringLiteral("litellm")))->click();
        QTRY_VERIFY(window.findChild<Link *>(pinned));
        window.findChild<Link *>(QStringLiteral("setOwnValue"))->click();
        QCoreApplication::processEvents();
        const QImage picture = grab(window, 1);
        keepPicture(picture, QStringLiteral("drawer"));
        const QStringList faults = layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        const auto *shown = window.findChild<ModelDetails *>();
        QVERIFY(shown->width() <= shown->parentWidget()->width()); // nothing under the scroll bar
    }

private:
    SourceDocument measured() const
    {
        SourceDocument document;
        document.source = QStringLiteral("openrouter-endpoints");
        document.asOf = m_real->clock.now() - 12min;
        EndpointTelemetry telemetry;
        telemetry.source = document.source;
        telemetry.sourceKey = haiku;
        telemetry.model = haiku;
        telemetry.at = document.asOf;
        telemetry.uptime1d = 99.95;
        telemetry.ttftMs.p50 = 420;
        telemetry.ttftMs.p99 = 1900;
        telemetry.outputSpeed.p50 = 85;
        telemetry.outputSpeed.p99 = 40;
        document.telemetry.push_back(telemetry);
        return document;
    }
    void show()
    {
        m_table.setCatalogue(m_real->desk->catalogue(), {}, m_real->clock.now());
        m_drawer = std::make_unique<ModelDrawer>(*m_real->desk, m_theme, m_table);
        m_drawer->resize(320, 500);
        m_drawer->showModel(haiku);
        m_drawer->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_drawer.get()));
        QTRY_VERIFY(details()->findChild<QWidget *>(QStringLiteral("served:openrouter/anthropic/haiku-x")));
    }
    ModelDetails *details() const { return static_cast<ModelDetails *>(m_drawer->contents()); }
    Link *link(const QString &name) const { return details()->findChild<Link *>(name); }
    Label *label(const QString &text) const
    {
        const QList<Label *> labels = details()->findChildren<Label *>();
        const auto it =
            std::find_if(labels.begin(), labels.end(), [&](const Label *one) { return one->text() == text; });
        return it == labels.end() ? nullptr : *it;
    }
    QString input() const
    {
        const Price *price = findPrice(details()->context().model.facts.prices, PriceKind::Input);
        return price != nullptr && label(Text::price(price)) != nullptr ? Text::price(price) : QString();
    }
    void setOwn(const QString &field, const QString &value)
    {
        if (link(QStringLiteral("setOwnValue"))->isVisible()) {
            QTest::mouseClick(link(QStringLiteral("setOwnValue")), Qt::LeftButton);
        }
        auto *fields = details()->findChild<QComboBox *>(QStringLiteral("ownField"));
        fields->setCurrentIndex(fields->findData(field));
        auto *edit = details()->findChild<QLineEdit *>(QStringLiteral("ownValue"));
        edit->clear();
        QTest::keyClicks(edit, value);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    Theme m_theme{Theme::Choice::Light};
    ModelsTable m_table;
    std::unique_ptr<RealDesk> m_real;
    std::unique_ptr<ModelDrawer> m_drawer;
};

QTEST_MAIN(ModelDrawerTest)
#include "tst_modeldrawer.moc"
