// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/filter.h"
#include "tests/support/examples.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace aigo;
using aigo::test::at;

namespace {

const Instant now = at("2026-11-21T15:00:00Z");

Filter parsed(const QString &text)
{
    auto filter = parseFilter(text);
    if (!filter) {
        qWarning("%s: %s", qPrintable(text), qPrintable(filter.error().line()));
        return {};
    }
    return *filter;
}

Model gpt()
{
    Model model = test::exampleModel(QStringLiteral("openai/GPT-4o"));
    ModelFacts &facts = model.facts;
    facts.name = QStringLiteral("Omni Größe");
    facts.family = QStringLiteral("gpt-4");
    facts.contextWindow = 128'000;
    facts.maxOutputTokens = 16'384;
    facts.capabilities.set(Capability::Tools, true);
    facts.capabilities.set(Capability::Vision, true);
    facts.capabilities.set(Capability::Reasoning, false);
    facts.input.add(Modality::Text);
    facts.input.add(Modality::Image);
    facts.output.add(Modality::Text);
    facts.openWeights = false;
    facts.license = QStringLiteral("Proprietary");
    facts.regions = {QStringLiteral("eu"), QStringLiteral("US")};
    facts.released = QDate(2025, 6, 15);
    facts.lifecycle = Lifecycle::Current;
    test::addPrice(model, QStringLiteral("input"), "2.5");
    test::addPrice(model, QStringLiteral("output"), "10");
    model.sourceKeys = {{QStringLiteral("litellm"), QStringLiteral("gpt-4o"), now}};
    return model;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wanted");
        const auto row = [](const char *text, bool wanted) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << wanted;
        };
        row("", true);
        row("   ", true);
        row("gpt", true);
        row("OMNI", true);
        row("\"omni GRÖßE\"", true);
        row("openai", true);
        row("4o gpt", true);
        row("nothing", false);
        row("nothing,gpt", true);
        row("-gpt", false);
        row("-nothing", true);
        row("provider:openai", true);
        row("provider:OpenAI", true);
        row("provider:open", false);
        row("provider:anthropic,openai", true);
        row("-provider:openai", false);
        row("-provider:google,anthropic", true);
        row("PROVIDER:openai", true);
        row("model:gpt-4", true);
        row("model:openai/gpt", true);
        row("model:=openai/gpt-4o", true);
        row("model:=openai/gpt-4", false);
        row("family:PT", true);
        row("family:claude", false);
        row("cap:vision", true);
        row("cap:Vision cap:tools", true);
        row("cap:audio_in,tools", true);
        row("cap:reasoning", false);
        row("-cap:reasoning", true);
        row("cap:audio_in", false);
        row("modality:image", true);
        row("modality:audio,video", false);
        row("lifecycle:current", true);
        row("-lifecycle:deprecated,retired", true);
        row("input:<=2.5", true);
        row("input:<2.5", false);
        row("input:<2.5000000000001", true);
        row("input:>2.4999999999999", true);
        row("input:>=2.5000000000001", false);
        row("input:=2.5", true);
        row("input:2.50", true);
        row("input:=2.5000000000001", false);
        row("input:>2.5", false);
        row("input:<1,>2", true);
        row("output:<5", false);
        row("output:>=0.01k", true);
        row("cached:<100", false);
        row("cached:>=0", false);
        row("-cached:<100", true);
        row("blended:=4.375", true);
        row("context:>=128k", true);
        row("context:>128k", false);
        row("context:<0.128001m", true);
        row("context:128000", true);
        row("maxout:>=16K", true);
        row("released:>2025-06", false);
        row("released:>=2025-06", true);
        row("released:<=2025-06", true);
        row("released:<2025-06", false);
        row("released:2025-06", true);
        row("released:=2025-06-15", true);
        row("released:>2025-05", true);
        row("released:>2025-06-14", true);
        row("released:<2025-06-16T10:00:00Z", true);
        row("released:>30d", false);
        row("released:<30d", true);
        row("deprecated:<=+30d", false);
        row("-deprecated:<=+30d", true);
        row("open:no", true);
        row("open:YES", false);
        row("license:proprietary", true);
        row("region:EU", true);
        row("region:asia", false);
        row("source:LiteLLM", true);
        row("source:openrouter", false);
        row("status:operational", true);
        row("status:down,degraded", false);
        row("latency:<240ms", false);
        row("latency:<=240", true);
        row("latency:<0.3s", true);
        row("ttft:<100s", false);
        row("availability:>=99.5", true);
        row("availability:>=99.97%", false);
        row("benchmark.Aider:>60", true);
        row("benchmark.lmarena:>0", false);
        row("changed:>7d", true);
        row("changed:>1h", false);
        row("changed:2026-11", true);
        row("provider:openai,anthropic input:<=1 context:>=128k", false);
    }
    void terms()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, wanted);
        const Model model = gpt();
        const std::map<QString, double> scores{{QStringLiteral("aider"), 61.5}};
        FilterSubject subject{.model = model, .now = now};
        subject.status = State::Operational;
        subject.latency = Microseconds{240'000};
        subject.availability = 0.9996;
        subject.changed = now - Milliseconds{2 * 86'400'000};
        subject.benchmarks = &scores;
        const auto filter = parseFilter(text);
        QVERIFY2(filter.ok(), filter.ok() ? "" : qPrintable(filter.error().line()));
        QCOMPARE(matches(*filter, subject), wanted);
        const FilterText prepared = filterTextOf(model.facts);
        subject.text = &prepared;
        QCOMPARE(matches(*filter, subject), wanted);
    }

    void unknownMatchesNoComparisonAndSoItsNegation()
    {
        const Model bare = test::exampleModel(QStringLiteral("x/y"));
        const FilterSubject subject{.model = bare, .now = now};
        for (const char *field : {"input", "output", "cached", "blended", "context", "maxout", "released", "deprecated",
                                  "latency", "ttft", "availability", "benchmark.aider", "changed"}) {
            const bool time = QByteArrayView(field) == "released" || QByteArrayView(field) == "deprecated" ||
                              QByteArrayView(field) == "changed";
            for (const char *op : {"", "<", "<=", ">", ">=", "="}) {
                const QString term = QStringLiteral("%1:%2%3").arg(
                    QLatin1String(field), QLatin1String(op), time ? QStringLiteral("2025-01-01") : QStringLiteral("1"));
                QVERIFY2(!matches(parsed(term), subject), qPrintable(term));
                QVERIFY2(matches(parsed(u'-' + term), subject), qPrintable(term));
            }
        }
        for (const char *term : {"family:a", "cap:tools", "modality:text", "lifecycle:current", "status:unknown",
                                 "open:no", "license:mit", "region:eu", "source:litellm"}) {
            QVERIFY2(!matches(parsed(QLatin1String(term)), subject), term);
            QVERIFY2(matches(parsed(u'-' + QLatin1String(term)), subject), term);
        }
    }

    void mistakesSayWhereAndWhatIsRight_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, int column, int length, const char *says) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << column << length << QString::fromLatin1(says);
        };
        row("provder:openai", 0, 7, "did you mean provider?");
        row("gpt inptu:<1", 4, 5, "did you mean input?");
        row("-zzzzzzz:1", 1, 7, "there are provider model");
        row("cap:visoin", 4, 6, "did you mean vision?");
        row("lifecycle:unknown", 10, 7, "announced preview current");
        row("status:broken", 7, 6, "operational degraded");
        row("modality:smell", 9, 5, "text image audio");
        row("open:maybe", 5, 5, "yes no");
        row("input:cheap", 6, 5, "is not a number");
        row("input:<1e-6", 7, 4, "is not a number");
        row("input:<-1", 7, 2, "is not a number");
        row("input:<1.2.3", 7, 5, "is not a number");
        row("context:>=128kk", 10, 5, "is not a number");
        row("context:>99999999999999999999", 9, 20, "is not a number");
        row("input:<", 6, 1, "a value is missing");
        row("input:", 6, 1, "a value is missing");
        row("provider:openai,", 16, 1, "a value is missing");
        row("provider:,openai", 9, 1, "a value is missing");
        row("\"\"", 0, 2, "a value is missing");
        row("input:!=1", 6, 2, "there is no operator \"!=\"");
        row("input:=<1", 6, 2, "use <= < >= > or =");
        row("input:==1", 6, 2, "there is no operator");
        row("provider:>openai", 9, 1, "takes words");
        row("input<=1", 5, 1, "needs a field and a colon");
        row("input >5", 6, 1, "needs a field and a colon");
        row("released:>yesterday", 10, 9, "write a date");
        row("released:>2025-13", 10, 7, "write a date");
        row("released:2025", 9, 4, "write a date");
        row("- gpt", 0, 1, "nothing after the -");
        row("-", 0, 1, "nothing after the -");
        row("gpt \"open", 4, 5, "does not end");
        row("benchmark:>1", 0, 9, "did you mean benchmark.?");
        row("benchmark.:>1", 0, 10, "name of a suite");
    }
    void mistakesSayWhereAndWhatIsRight()
    {
        QFETCH(const QString, text);
        QFETCH(const int, column);
        QFETCH(const int, length);
        QFETCH(const QString, says);
        const FilterParse parse = readFilter(text);
        QVERIFY(parse.problem);
        const QString line = parse.problem->what + QStringLiteral("; ") + parse.problem->mend;
        QVERIFY2(line.contains(says), qPrintable(line));
        QCOMPARE(parse.problem->column, column);
        QCOMPARE(parse.problem->length, length);
        const auto result = parseFilter(text);
        QVERIFY(!result.ok());
        QVERIFY(result.error().kind == ErrorKind::Invalid);
        QVERIFY(result.error().line().startsWith(QStringLiteral("filter, column %1: ").arg(column + 1)));
    }

    void canonicalText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
        };
        row("  Provider:OpenAI,anthropic   -cap:VISION ", "provider:openai,anthropic -cap:vision");
        row("\"flash\"", "flash");
        row("\"a b\" \"-x\" \"a:b\" \"a,b\"", "\"a b\" \"-x\" \"a:b\" \"a,b\"");
        row("--x", "-\"-x\"");
        row("\"say \\\"hi\\\" \\\\\"", "\"say \\\"hi\\\" \\\\\"");
        row("context:>=128K", "context:>=128k");
        row("input:\u22641", "input:<=1");
        row("open:true", "open:yes");
        row("benchmark.Aider:>60", "benchmark.aider:>60");
        row("provider:=openai", "provider:openai");
        row("deepseek/r1:free", "\"deepseek/r1:free\"");
    }
    void canonicalText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, canonical);
        QCOMPARE(filterText(parsed(text)), canonical);
        QCOMPARE(filterText(parsed(canonical)), canonical);
    }

    void printedIsReadBack();
    void agreesWithANaiveOracle();
    void tokens();
    void completions();
    void garbageNeverCrashes();
};

namespace {

/// Pieces from which terms are made at random.
QString randomTerm(QRandomGenerator &random)
{
    static const QStringList words{QStringLiteral("gpt"), QStringLiteral("o"),        QStringLiteral("a b"),
                                   QStringLiteral("-x"),  QStringLiteral("a:b"),      QStringLiteral("q\"\\"),
                                   QStringLiteral("1,2"), QStringLiteral("\u2264<>"), QStringLiteral("한국")};
    static const QStringList fields{
        QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("context"),  QStringLiteral("provider"),
        QStringLiteral("model"), QStringLiteral("cap"),    QStringLiteral("released"), QString()};
    static const QStringList ops{QString(),           QStringLiteral("<"),  QStringLiteral("<="),
                                 QStringLiteral(">"), QStringLiteral(">="), QStringLiteral("=")};
    const auto pick = [&random](const QStringList &list) { return list[random.bounded(list.size())]; };
    const auto quote = [](QString text) {
        return u'"' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
    };
    const QString field = pick(fields);
    QStringList values;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        if (field == QStringLiteral("cap")) {
            values << capabilityName(static_cast<Capability>(random.bounded(capabilityCount)));
        } else if (field == QStringLiteral("released")) {
            values << pick(ops) +
                          QStringLiteral("202%1-%2")
                              .arg(random.bounded(4, 7))
                              .arg(random.bounded(1, 13), 2, 10, QChar(u'0')) +
                          (random.bounded(2) == 0 ? QStringLiteral("-15") : QString());
        } else if (field.isEmpty() || field == QStringLiteral("provider") || field == QStringLiteral("model")) {
            values << quote(pick(words));
        } else {
            values << pick(ops) + QString::number(random.bounded(5)) +
                          pick({QString(), QStringLiteral(".5"), QStringLiteral("k"), QStringLiteral(".25m")});
        }
    }
    return (random.bounded(3) == 0 ? QStringLiteral("-") : QString()) + (field.isEmpty() ? QString() : field + u':') +
           values.join(u',');
}

QString randomFilter(QRandomGenerator &random)
{
    QStringList terms;
    for (int i = random.bounded(4); i >= 0; --i) {
        terms << randomTerm(random);
    }
    return terms.join(u' ');
}

/// What a term says, worked out the simplest way and apart from the product's evaluation: prices as doubles of few
/// digits.
bool naive(const FilterTerm &term, const Model &model)
{
    const ModelFacts &facts = model.facts;
    const auto number = [](const FilterValue &value) {
        QString digits = value.text;
        double factor = 1;
        if (digits.endsWith(u'k') || digits.endsWith(u'm')) {
            factor = digits.endsWith(u'k') ? 1e3 : 1e6;
            digits.chop(1);
        }
        return digits.toDouble() * factor;
    };
    const auto compare = [](FilterOp op, auto a, auto low, auto high) {
        return op == FilterOp::Less           ? a < low
               : op == FilterOp::LessEqual    ? a <= high
               : op == FilterOp::Greater      ? a > high
               : op == FilterOp::GreaterEqual ? a >= low
                                              : a >= low && a <= high;
    };
    const auto one = [&](const FilterValue &value) {
        const QString text = value.text.toLower();
        switch (static_cast<int>(term.field)) {
        case static_cast<int>(FilterField::Text):
            return facts.id.toLower().contains(text) || facts.name.toLower().contains(text) ||
                   facts.family.toLower().contains(text) || facts.provider.contains(text);
        case static_cast<int>(FilterField::Model):
            return facts.id.toLower().contains(text) || facts.name.toLower().contains(text);
        case static_cast<int>(FilterField::Provider):
            return facts.provider == text;
        case static_cast<int>(FilterField::Cap):
            return facts.capabilities.names().contains(text);
        case static_cast<int>(FilterField::Context):
            return facts.contextWindow &&
                   compare(value.op, static_cast<double>(*facts.contextWindow), number(value), number(value));
        case static_cast<int>(FilterField::Released): {
            if (!facts.released.isValid()) {
                return false;
            }
            const bool month = text.size() == 7;
            const QDate first = QDate::fromString(month ? text + QStringLiteral("-01") : text, Qt::ISODate);
            return compare(value.op, facts.released, first, month ? first.addMonths(1).addDays(-1) : first);
        }
        default: {
            const Price *price =
                findPrice(facts.prices, term.field == FilterField::Input ? PriceKind::Input : PriceKind::Output);
            return price != nullptr &&
                   compare(value.op, usdPerMillionText(price->amount).toDouble(), number(value), number(value));
        }
        }
    };
    return std::any_of(term.values.begin(), term.values.end(), one) != term.negated;
}

std::vector<Model> randomModels(QRandomGenerator &random)
{
    std::vector<Model> models;
    for (int i = 0; i < 60; ++i) {
        Model model =
            test::exampleModel(QStringLiteral("%1/m%2-%3")
                                   .arg(random.bounded(2) == 0 ? QStringLiteral("gpt") : QStringLiteral("o"))
                                   .arg(i)
                                   .arg(random.bounded(2) == 0 ? QStringLiteral("GPT") : QStringLiteral("a b")));
        ModelFacts &facts = model.facts;
        facts.name = random.bounded(2) == 0 ? QStringLiteral("한국어 1,2") : QString();
        if (random.bounded(3) > 0) {
            facts.contextWindow = random.bounded(6) * (random.bounded(2) == 0 ? 500 : 1'000'000) / 2;
            facts.released = QDate(2024 + random.bounded(3), random.bounded(1, 13), random.bounded(1, 29));
        }
        facts.capabilities.yes = random.generate() & ((1U << capabilityCount) - 1);
        for (const auto kind : {PriceKind::Input, PriceKind::Output}) {
            if (random.bounded(3) > 0) {
                setPrice(facts.prices, Price{{ServiceTier::Standard, 0, kind},
                                             Money{random.bounded(10) * qint64{500'000}},
                                             PriceState::Value});
            }
        }
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace

void TestFilter::printedIsReadBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomFilter(random);
        const auto filter = parseFilter(text);
        QVERIFY2(filter.ok(), qPrintable(text + (filter.ok() ? QString() : filter.error().line())));
        const QString printed = filterText(*filter);
        const auto again = parseFilter(printed);
        QVERIFY2(again.ok(), qPrintable(printed));
        QVERIFY2(*again == *filter, qPrintable(text + QStringLiteral(" -> ") + printed));
        QCOMPARE(filterText(*again), printed);
    }
    QVERIFY(!(parsed(QStringLiteral("a")) == parsed(QStringLiteral("-a"))));
    QVERIFY(!(parsed(QStringLiteral("input:<1")) == parsed(QStringLiteral("input:<=1"))));
}

void TestFilter::agreesWithANaiveOracle()
{
    QRandomGenerator random(11);
    const std::vector<Model> models = randomModels(random);
    int hits = 0;
    for (int i = 0; i < 1500; ++i) {
        const QString text = randomFilter(random);
        const Filter filter = parsed(text);
        for (const Model &model : models) {
            const bool wanted = std::all_of(filter.terms.begin(), filter.terms.end(),
                                            [&model](const FilterTerm &term) { return naive(term, model); });
            const bool got = matches(filter, FilterSubject{.model = model, .now = now});
            QVERIFY2(got == wanted, qPrintable(text + QStringLiteral(" on ") + model.id()));
            hits += got ? 1 : 0;
        }
    }
    QVERIFY(hits > 1000); // both sides must have had something to say
}

void TestFilter::tokens()
{
    using K = FilterToken::Kind;
    const auto kinds = [](const char *text) {
        std::vector<K> out;
        for (const FilterToken &token : filterTokens(QString::fromLatin1(text))) {
            out.push_back(token.kind);
        }
        return out;
    };
    QVERIFY((kinds("input:<=1 -cap:vision,tools \"a b\"") == std::vector<K>{K::Field, K::Operator, K::Value,
                                                                            K::Negation, K::Field, K::Value, K::Comma,
                                                                            K::Value, K::Text}));
    QVERIFY((kinds("provder:x cap:visoin") == std::vector<K>{K::Error, K::Value, K::Field, K::Error}));
    QVERIFY((kinds("input:!1") == std::vector<K>{K::Field, K::Error, K::Value}));
    const auto all = filterTokens(u"  input:<=1 x");
    QVERIFY((all[0] == FilterToken{K::Field, 2, 6}));
    QVERIFY((all[1] == FilterToken{K::Operator, 8, 2}));
    QVERIFY((all[2] == FilterToken{K::Value, 10, 1}));
    QVERIFY((all[3] == FilterToken{K::Text, 12, 1}));
}

void TestFilter::completions()
{
    const FilterVocabulary words{{QStringLiteral("provider"), {QStringLiteral("anthropic"), QStringLiteral("my own")}},
                                 {QStringLiteral("benchmark"), {QStringLiteral("aider")}}};
    const auto first = [&words](const QString &text, int cursor) {
        const auto all = filterCompletions(text, cursor, words);
        return all.empty() ? FilterCompletion{} : all.front();
    };
    QCOMPARE(first(QStringLiteral("gpt prov"), 8).insert, QStringLiteral("provider:"));
    QCOMPARE(first(QStringLiteral("gpt prov"), 8).from, 4);
    QCOMPARE(first(QStringLiteral("gpt prov"), 8).length, 4);
    QCOMPARE(first(QStringLiteral("-life"), 5).insert, QStringLiteral("lifecycle:"));
    QCOMPARE(first(QStringLiteral("-life"), 5).from, 1);
    QCOMPARE(first(QStringLiteral("cap:vision,to x"), 13).insert, QStringLiteral("tools"));
    QCOMPARE(first(QStringLiteral("cap:vision,to x"), 13).from, 11);
    QCOMPARE(first(QStringLiteral("provider:my"), 11).insert, QStringLiteral("\"my own\""));
    QCOMPARE(first(QStringLiteral("anth"), 4).insert, QStringLiteral("provider:anthropic"));
    QCOMPARE(first(QStringLiteral("benchmark.a"), 11).insert, QStringLiteral("benchmark.aider:"));
    QCOMPARE(first(QStringLiteral("input:"), 6).insert, QStringLiteral("<="));
    QVERIFY(filterCompletions(u"input:<=", 8, words).empty());
    QVERIFY(filterCompletions(u"nofield:a", 9, words).empty());
    QVERIFY(filterCompletions(u"", 0, words).size() > 20);
    QVERIFY(!filterCompletions(u"cap:vision ", 11, words).empty());
    // Whatever is offered parses once it stands there (fields alone still lack their value).
    for (const FilterCompletion &offer : filterCompletions(u"an", 2, words)) {
        QVERIFY(offer.insert.endsWith(u':') || parseFilter(offer.insert).ok());
    }
    QVERIFY(filterCompletions(u"a", 99, words).size() <= 50);
}

void TestFilter::garbageNeverCrashes()
{
    QRandomGenerator random(3);
    const QString alphabet = QStringLiteral("abci:<>=!,-\" \\.1k%+:\u2264한\t");
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int n = random.bounded(30); n > 0; --n) {
            text +=
                random.bounded(9) == 0 ? QStringLiteral("input:") : QString(alphabet[random.bounded(alphabet.size())]);
        }
        const FilterParse parse = readFilter(text);
        if (parse.problem) {
            QVERIFY2(parse.problem->column >= 0 && parse.problem->column <= text.size(), qPrintable(text));
            QVERIFY2(parse.problem->length >= 1 && !parse.problem->what.isEmpty() && !parse.problem->mend.isEmpty(),
                     qPrintable(text));
        } else {
            QVERIFY2(parsed(filterText(parse.filter)) == parse.filter, qPrintable(text));
        }
        int end = 0;
        for (const FilterToken &token : filterTokens(text)) {
            QVERIFY2(token.start >= end && token.length > 0, qPrintable(text));
            end = token.start + token.length;
        }
        QVERIFY(end <= text.size());
        filterCompletions(text, random.bounded(31), {});
    }
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
