// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/samemodel.h"
#include "core/domain/alternatives.h"
#include "core/domain/comparisonchoice.h"
#include "tests/support/examples.h"

#include <QTest>
#include <QUrl>

using namespace aigo;
using aigo::test::addPrice;
using aigo::test::at;
using aigo::test::exampleModel;

namespace {

const Instant now = at("2026-11-21T12:00:00Z");

/// 30,000 requests a month of 1,000 tokens in and 1,000 out: 30 x (input + output) USD.
const Workload plain{1000, 1000, {}, {}, 1000, false};

Model chat(const char *id, const char *input, const char *output, PriceState state = PriceState::Value)
{
    Model model = exampleModel(QString::fromLatin1(id));
    if (input != nullptr) {
        addPrice(model, QStringLiteral("input"), input, state);
    }
    if (output != nullptr) {
        addPrice(model, QStringLiteral("output"), output, state);
    }
    model.facts.contextWindow = 128'000;
    model.facts.capabilities.set(Capability::Tools, true);
    model.facts.capabilities.set(Capability::Vision, true);
    return model;
}

Model nova()
{
    return chat("acme/nova-1", "2", "8"); // 300 a month
}

/// "id month saving[ same]" of each, one after the other.
QString words(const Alternatives &found)
{
    QStringList all;
    for (const Alternative &one : found.found) {
        all << QStringLiteral("%1 %2 %3%4")
                   .arg(one.id, costExact(*one.cost.perMonth), savingText(one.saving),
                        one.sameModel ? QStringLiteral(" same") : QString());
    }
    return all.join(QStringLiteral(", "));
}

Alternatives ask(const std::vector<Model> &catalogue, const Workload &workload = plain,
                 AlternativesOptions options = {})
{
    const Model model = nova();
    options.same = sameModelAs(model.facts);
    return alternativesTo(model, catalogue, workload, now, options);
}

} // namespace

class TestAlternatives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cheapestFirstWithWhatIsSaved()
    {
        // 30 x (1 + 4), 30 x (0.5 + 0.5), 30 x (1.99 + 8); 30 x 10 is not less.
        const Alternatives found =
            ask({nova(), chat("b/lite", "1", "4"), chat("c/tiny", "0.5", "0.5"), chat("d/near", "1.99", "8"),
                 chat("e/equal", "2", "8"), chat("f/dear", "3", "9")});
        QCOMPARE(costExact(*found.cost.perMonth), QStringLiteral("300"));
        QCOMPARE(words(found), QStringLiteral("c/tiny 30 90.0 %, b/lite 150 50.0 %, d/near 299.7 0.1 %"));
        QCOMPARE(found.cheaper, 3);
        QCOMPARE(found.dearer, 2);
        QCOMPARE(found.unpriced, 0);
    }

    void theWorkloadDecides()
    {
        // Half from the cache at a tenth: 30,000 x (500 x 2 + 500 x 0.2 + 1000 x 8) = 273 against 30 x (1 + 7.9) = 267.
        Model model = nova();
        addPrice(model, QStringLiteral("cache_read"), "0.2");
        const Workload cached{1000, 1000, {500'000, true}, {}, 1000, false};
        const std::vector<Model> others{chat("b/even", "1", "7.9")};
        const Alternatives found = alternativesTo(model, others, cached, now);
        QCOMPARE(costExact(*found.cost.perMonth), QStringLiteral("273"));
        QCOMPARE(words(found), QStringLiteral("b/even 267 2.2 %")); // 6 / 273 = 2.198 %
        QCOMPARE(found.found[0].saving, 220);
        QCOMPARE(found.found[0].cost.assumed, QStringList{QStringLiteral("cache_read")});
    }

    void whoCannotDoAsMuchIsNotThere_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"context", "no context", "blind", "deaf", "deprecated", "retired", "announced",
                                   "short answers", "embeds", "draws"}) {
            QTest::newRow(change) << QString::fromLatin1(change);
        }
    }
    void whoCannotDoAsMuchIsNotThere()
    {
        QFETCH(QString, change);
        Model other = chat("b/lite", "1", "4");
        if (change == u"context") {
            other.facts.contextWindow = 127'999;
        } else if (change == u"no context") {
            other.facts.contextWindow.reset();
        } else if (change == u"blind") {
            other.facts.capabilities = {};
            other.facts.capabilities.set(Capability::Tools, true);
        } else if (change == u"deaf") {
            other.facts.capabilities.set(Capability::Vision, false);
        } else if (change == u"deprecated") {
            other.facts.deprecated = QDate(2026, 11, 1);
        } else if (change == u"retired") {
            other.facts.retired = QDate(2026, 11, 21);
        } else if (change == u"announced") {
            other.facts.lifecycle = Lifecycle::Announced;
        } else if (change == u"short answers") {
            other.facts.maxOutputTokens = 999;
        } else if (change == u"embeds") {
            other.facts.capabilities.set(Capability::Embeddings, true);
        } else {
            other.facts.output.add(Modality::Image);
        }
        const Alternatives found = ask({other});
        QCOMPARE(words(found), QString());
        QCOMPARE(found.cheaper + found.dearer + found.unpriced, 0);
    }

    void abilitiesSaidAsModalitiesCount()
    {
        Model other = chat("b/lite", "1", "4");
        other.facts.capabilities = {};
        other.facts.capabilities.set(Capability::Tools, true);
        other.facts.input.add(Modality::Text);
        other.facts.input.add(Modality::Image);
        QCOMPARE(words(ask({other})), QStringLiteral("b/lite 150 50.0 %"));
    }

    void unknownAndIncludedPricesAreCountedNotRanked()
    {
        const Alternatives found =
            ask({chat("b/half", "1", nullptr), chat("c/plan", "0", "0", PriceState::Included),
                 chat("d/lost", "0", "0", PriceState::Unknown), chat("e/free", "0", "0", PriceState::Free)});
        QCOMPARE(words(found), QStringLiteral("e/free 0 100.0 %"));
        QCOMPARE(found.unpriced, 3);
    }

    void nothingIsLessThanWhatIsNotKnown()
    {
        const std::vector<Model> others{chat("b/lite", "1", "4")};
        const Alternatives found = alternativesTo(chat("acme/x", "1", nullptr), others, plain, now);
        QVERIFY(!found.comparable());
        QVERIFY(found.found.empty());
        QVERIFY(!alternativesTo(chat("acme/x", "0", "0", PriceState::Included), others, plain, now).comparable());
    }

    void theSameModelElsewhereNeedsNoWords()
    {
        Model elsewhere = exampleModel(QStringLiteral("router/acme/Nova-1"));
        addPrice(elsewhere, QStringLiteral("input"), "1.9");
        addPrice(elsewhere, QStringLiteral("output"), "8");
        QCOMPARE(words(ask({elsewhere})), QStringLiteral("router/acme/Nova-1 297 1.0 % same"));
        elsewhere.facts.capabilities.set(Capability::Tools, false); // known to be less there
        QCOMPARE(words(ask({elsewhere})), QString());
        elsewhere.facts.capabilities = {};
        elsewhere.facts.contextWindow = 64'000;
        QCOMPARE(words(ask({elsewhere})), QString());
    }

    void weightsTellTheSameModel()
    {
        Model model = exampleModel(QStringLiteral("a/llama-chat"));
        model.facts.huggingFaceId = QStringLiteral("meta/Llama-3");
        Model other = exampleModel(QStringLiteral("b/L3"));
        other.facts.huggingFaceId = QStringLiteral("Meta/llama-3");
        QVERIFY(sameModelAs(model.facts)(other));
        other.facts.huggingFaceId.clear();
        QVERIFY(!sameModelAs(model.facts)(other));
        QVERIFY(!sameModelAs(model.facts)(exampleModel(QStringLiteral("a/llama-chat"))));
        QVERIFY(!sameModelAs(nova().facts)(exampleModel(QStringLiteral("b/nova-2"))));
    }

    void filteredAndBounded()
    {
        const std::vector<Model> others{chat("b/one", "1", "1"), chat("b/two", "1", "2"), chat("c/three", "1", "3")};
        const auto onlyB = [](const Model &model) { return model.facts.provider == u"b"; };
        QCOMPARE(words(ask(others, plain, {.wanted = onlyB})), QStringLiteral("b/one 60 80.0 %, b/two 90 70.0 %"));
        const Alternatives one = ask(others, plain, {.most = 1});
        QCOMPARE(words(one), QStringLiteral("b/one 60 80.0 %"));
        QCOMPARE(one.cheaper, 3);
    }

    void hugeFiguresDoNotOverflow()
    {
        const Workload huge = parseWorkload(u"in=1000000000,out=0,per_day=1000000000").value();
        Model model = exampleModel(QStringLiteral("a/dear"));
        addPrice(model, QStringLiteral("input"), "9999");
        Model other = exampleModel(QStringLiteral("b/dear"));
        addPrice(other, QStringLiteral("input"), "3333");
        const std::vector<Model> others{other};
        QCOMPARE(alternativesTo(model, others, huge, now).found.at(0).saving, 6667);
    }

    void aLinkComesBackAsItWas()
    {
        ComparisonChoice choice;
        choice.models = {QStringLiteral("openai/gpt-4o"), QStringLiteral("router/a,b&c=d#e%2Cf:free"),
                         QStringLiteral("한/글 모델+1")};
        choice.workload = parseWorkload(u"in=3000,out=500,cached=12.5%,per_day=7,batch=yes,reasoning=200%").value();
        choice.differencesOnly = true;
        const QUrl url(choiceLink(choice));
        QVERIFY(url.isValid());
        QCOMPARE(url.scheme(), QStringLiteral("aigo"));
        QCOMPARE(url.host(), QStringLiteral("compare"));
        QCOMPARE(choiceFrom(QUrlQuery(url)), choice);
        QCOMPARE(choiceFrom(QUrlQuery(choiceText(choice))), choice);
        // As a person or another page writes it, with nothing encoded.
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("models"), QStringLiteral("a/b,c/d,a/b"));
        query.addQueryItem(QStringLiteral("workload"), QStringLiteral("chat"));
        const ComparisonChoice read = choiceFrom(query, choice);
        QCOMPARE(read.models, (QStringList{QStringLiteral("a/b"), QStringLiteral("c/d")}));
        QCOMPARE(read.workload, *workloadNamed(u"chat"));
        QVERIFY(read.differencesOnly); // not named: stays
    }

    void aHostileLinkIsBounded()
    {
        QString many;
        for (int i = 0; i < 1000; ++i) {
            many += QStringLiteral("p/m%1,").arg(i);
        }
        const QUrlQuery query(QStringLiteral("models=") + many + QStringLiteral("&workload=in%3D-5&differences=maybe"));
        const ComparisonChoice read = choiceFrom(query);
        QCOMPARE(read.models.size(), ComparisonChoice::mostModels);
        QCOMPARE(read.workload, defaultWorkload());
        QVERIFY(!read.differencesOnly);
        QCOMPARE(choiceFrom(QUrlQuery(QStringLiteral("models=") + QString(2000, u'x'))).models, QStringList());
    }
};

QTEST_APPLESS_MAIN(TestAlternatives)
#include "tst_alternatives.moc"
