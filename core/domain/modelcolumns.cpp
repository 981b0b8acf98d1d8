// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"

#include "core/domain/comparison.h"
#include "core/domain/pricetrend.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <utility>

/// What the columns are: of each its value, its exact figure and its words.
namespace aigo {

namespace {

using Subject = FilterSubject;

QString exactNumber(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

CellValue numberOrUnknown(std::optional<qint64> number)
{
    return number ? CellValue(*number) : CellValue();
}

CellValue textOrUnknown(const QString &text)
{
    return text.isEmpty() ? CellValue() : CellValue(text);
}

using TextOf = QString (*)(const Subject &);
template <TextOf text>
CellValue textCell(const Subject &subject)
{
    return textOrUnknown(text(subject));
}

template <ServiceTier tier, PriceKind kind>
std::optional<Money> priceOf(const Subject &subject)
{
    return knownPrice(subject.model.facts.prices, PriceKey{tier, 0, kind});
}
template <ServiceTier tier, PriceKind kind>
CellValue priceCell(const Subject &subject)
{
    const auto price = priceOf<tier, kind>(subject);
    return price ? CellValue(price->pico) : CellValue();
}
template <ServiceTier tier, PriceKind kind>
QString priceExact(const Subject &subject)
{
    const auto price = priceOf<tier, kind>(subject);
    return price ? priceText(Price{PriceKey{tier, 0, kind}, *price, PriceState::Value}) : QString();
}

template <std::optional<qint64> ModelFacts::*member>
CellValue tokensCell(const Subject &subject)
{
    return numberOrUnknown(subject.model.facts.*member);
}
template <std::optional<qint64> ModelFacts::*member>
QString tokensExact(const Subject &subject)
{
    return exactNumber(subject.model.facts.*member);
}

template <QDate ModelFacts::*member>
CellValue dateCell(const Subject &subject)
{
    const QDate date = subject.model.facts.*member;
    return date.isValid() ? CellValue(date.toJulianDay()) : CellValue();
}
template <QDate ModelFacts::*member>
QString dateExact(const Subject &subject)
{
    return (subject.model.facts.*member).toString(Qt::ISODate);
}

template <QString ModelFacts::*member>
QString factText(const Subject &subject)
{
    return subject.model.facts.*member;
}

QString nameText(const Subject &subject)
{
    return displayName(subject.model.facts);
}

CellValue blendedCell(const Subject &subject)
{
    const auto price = blendedPrice(subject.model.facts.prices);
    return price ? CellValue(price->pico) : CellValue();
}
QString blendedExact(const Subject &subject)
{
    const auto price = blendedPrice(subject.model.facts.prices);
    return price ? usdPerMillionText(*price) : QString();
}

CellValue trendCell(const Subject &subject)
{
    return subject.trend != nullptr ? numberOrUnknown(subject.trend->percent()) : CellValue();
}
/// In percent.
QString trendExact(const Subject &subject)
{
    const auto percent = subject.trend != nullptr ? subject.trend->percent() : std::nullopt;
    return percent ? decimalText(*percent, 6) : QString();
}

std::optional<qint64> daysLeftOf(const Subject &subject)
{
    return subject.model.daysLeft(toDate(subject.now));
}
CellValue daysLeftCell(const Subject &subject)
{
    return numberOrUnknown(daysLeftOf(subject));
}
QString daysLeftExact(const Subject &subject)
{
    return exactNumber(daysLeftOf(subject));
}

QString aliasText(const Subject &subject)
{
    return subject.model.facts.aliases.join(u' ');
}

/// "70B", "8x7B", "1.5T" by what they say; any other text as itself.
CellValue parametersCell(const Subject &subject)
{
    const QString text = subject.model.facts.parameters.trimmed().toUpper();
    double number = 1;
    double unit = 1;
    QString figures = text;
    constexpr QStringView units = u"KMBT";
    if (!text.isEmpty() && units.contains(text.back())) {
        unit = std::pow(1000.0, 1 + units.indexOf(text.back()));
        figures.chop(1);
    }
    for (const QString &factor : figures.split(u'X')) {
        bool good = false;
        number *= factor.toDouble(&good);
        if (!good) {
            return textOrUnknown(subject.model.facts.parameters);
        }
    }
    constexpr double most = 1e15;
    return number > 0 && number * unit < most ? CellValue(qint64{std::llround(number * unit)})
                                              : textOrUnknown(subject.model.facts.parameters);
}

QString capText(const Subject &subject)
{
    return subject.model.facts.capabilities.names().join(u' ');
}

/// How many things it can do.
CellValue capCell(const Subject &subject)
{
    const int count = std::popcount(subject.model.facts.capabilities.yes);
    return count > 0 ? CellValue(qint64{count}) : CellValue();
}

QString modalityText(const Subject &subject)
{
    const ModelFacts &facts = subject.model.facts;
    if (facts.input.isEmpty() && facts.output.isEmpty()) {
        return {};
    }
    return facts.input.names().join(u'+') + QStringLiteral("->") + facts.output.names().join(u'+');
}

QString regionText(const Subject &subject)
{
    return subject.model.facts.regions.join(u' ');
}

Lifecycle lifecycleOf(const Subject &subject)
{
    return subject.model.lifecycleOn(toDate(subject.now));
}
CellValue lifecycleCell(const Subject &subject)
{
    const Lifecycle lifecycle = lifecycleOf(subject);
    return lifecycle == Lifecycle::Unknown ? CellValue() : CellValue(qint64{static_cast<quint8>(lifecycle)});
}
QString lifecycleExact(const Subject &subject)
{
    const Lifecycle lifecycle = lifecycleOf(subject);
    return lifecycle == Lifecycle::Unknown ? QString() : lifecycleName(lifecycle);
}

/// The worst last, so that ascending order shows what works first.
CellValue statusCell(const Subject &subject)
{
    if (!subject.status || *subject.status == State::Unknown) {
        return {};
    }
    constexpr std::array<qint64, 5> rank{0, 1, 3, 4, 2};
    return rank[static_cast<std::size_t>(*subject.status)];
}
QString statusExact(const Subject &subject)
{
    return subject.status ? stateName(*subject.status) : QString();
}

template <std::optional<Microseconds> Subject::*member>
CellValue durationCell(const Subject &subject)
{
    const auto duration = subject.*member;
    return duration ? CellValue(qint64{duration->count()}) : CellValue();
}
/// In milliseconds.
template <std::optional<Microseconds> Subject::*member>
QString durationExact(const Subject &subject)
{
    const auto duration = subject.*member;
    return duration ? decimalText(duration->count(), 3) : QString();
}

CellValue availabilityCell(const Subject &subject)
{
    return subject.availability ? CellValue(qint64{std::llround(*subject.availability * 1e8)}) : CellValue();
}
QString availabilityExact(const Subject &subject)
{
    return subject.availability ? decimalText(std::llround(*subject.availability * 1e8), 6) : QString();
}

CellValue openCell(const Subject &subject)
{
    const auto open = subject.model.facts.openWeights;
    return open ? CellValue(qint64{*open ? 1 : 0}) : CellValue();
}
QString openExact(const Subject &subject)
{
    const auto open = subject.model.facts.openWeights;
    return !open ? QString() : *open ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Every source that says something of the model, the first one first.
QString sourceText(const Subject &subject)
{
    QStringList names;
    for (const Provenance &from : subject.model.sourceKeys) {
        if (!names.contains(from.source)) {
            names << from.source;
        }
    }
    return names.join(u' ');
}

std::optional<Instant> asOf(const Subject &subject)
{
    return subject.model.sourceKeys.empty() ? std::nullopt : std::optional(subject.model.asOf());
}
CellValue ageCell(const Subject &subject)
{
    const auto at = asOf(subject);
    return at ? CellValue(qint64{(subject.now - *at).count()}) : CellValue();
}
QString ageExact(const Subject &subject)
{
    return toIso(asOf(subject));
}

CellValue changedCell(const Subject &subject)
{
    return subject.changed ? CellValue(toMs(*subject.changed)) : CellValue();
}
QString changedExact(const Subject &subject)
{
    return toIso(subject.changed);
}

template <TextOf text>
Column textColumn(const QString &key, const char *title, ColumnKind kind = ColumnKind::Text)
{
    return {key, kind, false, {}, textCell<text>, text, title};
}

template <ServiceTier tier, PriceKind kind>
Column priceColumn(const QString &key, const char *title)
{
    const QString unit = isPerMillion(kind) ? QStringLiteral("$/1M") : QStringLiteral("$");
    return {key,   ColumnKind::Price,      true, unit, priceCell<tier, kind>, priceExact<tier, kind>,
            title, PriceKey{tier, 0, kind}};
}

/// The columns of kinds that have no shorter title of their own, by the kinds' names.
template <ServiceTier tier, std::size_t... kinds>
void addPriceColumns(std::vector<Column> &columns, const QString &prefix, std::index_sequence<kinds...>)
{
    const auto add = [&columns](Column column) {
        const auto same = [&column](const Column &other) { return other.key == column.key; };
        if (std::none_of(columns.begin(), columns.end(), same)) {
            columns.push_back(std::move(column));
        }
    };
    (add(priceColumn<tier, static_cast<PriceKind>(kinds)>(prefix + priceKindName(static_cast<PriceKind>(kinds)),
                                                          nullptr)),
     ...);
}

/// The tokens of the three prices that most requests pay.
using EverydayKinds =
    std::index_sequence<static_cast<std::size_t>(PriceKind::Input), static_cast<std::size_t>(PriceKind::Output),
                        static_cast<std::size_t>(PriceKind::CacheRead)>;

/// The price of the first step, wherever it begins.
template <PriceKind kind>
const Price *firstStep(const Subject &subject)
{
    const PriceList &prices = subject.model.facts.prices;
    const auto it = std::find_if(prices.begin(), prices.end(), [](const Price &price) {
        return price.key.tier == ServiceTier::Standard && price.key.aboveTokens > 0 && price.key.kind == kind &&
               price.state != PriceState::Unknown;
    });
    return it == prices.end() ? nullptr : &*it;
}
template <PriceKind kind>
CellValue stepCell(const Subject &subject)
{
    const Price *price = firstStep<kind>(subject);
    return price != nullptr ? CellValue(price->amount.pico) : CellValue();
}
template <PriceKind kind>
QString stepExact(const Subject &subject)
{
    const Price *price = firstStep<kind>(subject);
    return price != nullptr ? priceText(*price) : QString();
}
CellValue stepFromCell(const Subject &subject)
{
    const Price *price = firstStep<PriceKind::Input>(subject);
    return price != nullptr ? CellValue(price->key.aboveTokens) : CellValue();
}
QString stepFromExact(const Subject &subject)
{
    const Price *price = firstStep<PriceKind::Input>(subject);
    return price != nullptr ? QString::number(price->key.aboveTokens) : QString();
}
template <PriceKind kind>
Column stepColumn(const QString &key, const char *title)
{
    return {key, ColumnKind::Price, true, QStringLiteral("$/1M"), stepCell<kind>, stepExact<kind>, title};
}

template <QDate ModelFacts::*member>
Column dateColumn(const QString &key, const char *title)
{
    return {key, ColumnKind::Date, false, {}, dateCell<member>, dateExact<member>, title};
}

std::vector<Column> identityColumns()
{
    using F = ModelFacts;
    return {
        textColumn<factText<&F::id>>(QStringLiteral("id"), QT_TRANSLATE_NOOP("Column", "Id")),
        textColumn<factText<&F::provider>>(QStringLiteral("provider"), QT_TRANSLATE_NOOP("Column", "Provider")),
        textColumn<nameText>(QStringLiteral("name"), QT_TRANSLATE_NOOP("Column", "Model")),
        textColumn<factText<&F::family>>(QStringLiteral("family"), QT_TRANSLATE_NOOP("Column", "Family")),
        textColumn<aliasText>(QStringLiteral("aliases"), QT_TRANSLATE_NOOP("Column", "Also called"), ColumnKind::Words),
        textColumn<factText<&F::aliasOf>>(QStringLiteral("alias_of"), QT_TRANSLATE_NOOP("Column", "Leads to")),
        textColumn<factText<&F::servedBy>>(QStringLiteral("served_by"), QT_TRANSLATE_NOOP("Column", "Served by")),
        {QStringLiteral("parameters"),
         ColumnKind::Text,
         true,
         {},
         parametersCell,
         factText<&F::parameters>,
         QT_TRANSLATE_NOOP("Column", "Parameters")},
        textColumn<factText<&F::quantization>>(QStringLiteral("quantization"),
                                               QT_TRANSLATE_NOOP("Column", "Quantization")),
        {QStringLiteral("context"),
         ColumnKind::Tokens,
         true,
         {},
         tokensCell<&F::contextWindow>,
         tokensExact<&F::contextWindow>,
         QT_TRANSLATE_NOOP("Column", "Context")},
        {QStringLiteral("max_output"),
         ColumnKind::Tokens,
         true,
         {},
         tokensCell<&F::maxOutputTokens>,
         tokensExact<&F::maxOutputTokens>,
         QT_TRANSLATE_NOOP("Column", "Max out")},
        {QStringLiteral("max_input"),
         ColumnKind::Tokens,
         true,
         {},
         tokensCell<&F::maxInputTokens>,
         tokensExact<&F::maxInputTokens>,
         QT_TRANSLATE_NOOP("Column", "Max in")},
    };
}

std::vector<Column> priceColumns()
{
    using T = ServiceTier;
    using P = PriceKind;
    std::vector<Column> columns{
        priceColumn<T::Standard, P::Input>(QStringLiteral("input"), QT_TRANSLATE_NOOP("Column", "Input")),
        priceColumn<T::Standard, P::Output>(QStringLiteral("output"), QT_TRANSLATE_NOOP("Column", "Output")),
        priceColumn<T::Standard, P::CacheRead>(QStringLiteral("cache_read"), QT_TRANSLATE_NOOP("Column", "Cache read")),
        priceColumn<T::Standard, P::CacheWrite>(QStringLiteral("cache_write"),
                                                QT_TRANSLATE_NOOP("Column", "Cache write")),
        priceColumn<T::Standard, P::CacheWrite1h>(QStringLiteral("cache_write_1h"),
                                                  QT_TRANSLATE_NOOP("Column", "Cache write 1 h")),
        priceColumn<T::Standard, P::Reasoning>(QStringLiteral("reasoning"), QT_TRANSLATE_NOOP("Column", "Thinking")),
        {QStringLiteral("blended"), ColumnKind::Price, true, QStringLiteral("$/1M"), blendedCell, blendedExact,
         QT_TRANSLATE_NOOP("Column", "Blended 3:1")},
        priceColumn<T::Batch, P::Input>(QStringLiteral("batch_input"), QT_TRANSLATE_NOOP("Column", "Batch input")),
        priceColumn<T::Batch, P::Output>(QStringLiteral("batch_output"), QT_TRANSLATE_NOOP("Column", "Batch output")),
        priceColumn<T::Standard, P::AudioInput>(QStringLiteral("audio_input"),
                                                QT_TRANSLATE_NOOP("Column", "Audio input")),
        priceColumn<T::Standard, P::ImageInput>(QStringLiteral("image_input"),
                                                QT_TRANSLATE_NOOP("Column", "Image input")),
        priceColumn<T::Standard, P::Request>(QStringLiteral("request"), QT_TRANSLATE_NOOP("Column", "Request")),
        stepColumn<P::Input>(QStringLiteral("input_step"), QT_TRANSLATE_NOOP("Column", "Input, next step")),
        stepColumn<P::Output>(QStringLiteral("output_step"), QT_TRANSLATE_NOOP("Column", "Output, next step")),
        stepColumn<P::CacheRead>(QStringLiteral("cache_read_step"),
                                 QT_TRANSLATE_NOOP("Column", "Cache read, next step")),
        {QStringLiteral("step_from"),
         ColumnKind::Tokens,
         true,
         {},
         stepFromCell,
         stepFromExact,
         QT_TRANSLATE_NOOP("Column", "Next step above")},
    };
    addPriceColumns<T::Standard>(columns, {}, std::make_index_sequence<priceKindCount>());
    addPriceColumns<T::Batch>(columns, QStringLiteral("batch_"), EverydayKinds());
    addPriceColumns<T::Priority>(columns, QStringLiteral("priority_"), EverydayKinds());
    addPriceColumns<T::Flex>(columns, QStringLiteral("flex_"), EverydayKinds());
    addPriceColumns<T::Fast>(columns, QStringLiteral("fast_"), EverydayKinds());
    columns.push_back({QStringLiteral("trend"), ColumnKind::Percent, true, QStringLiteral("%"), trendCell, trendExact,
                       QT_TRANSLATE_NOOP("Column", "Input, 1 year")});
    return columns;
}

std::vector<Column> stateColumns()
{
    using F = ModelFacts;
    using S = FilterSubject;
    return {
        {QStringLiteral("cap"), ColumnKind::Words, false, {}, capCell, capText, QT_TRANSLATE_NOOP("Column", "Can")},
        textColumn<modalityText>(QStringLiteral("modality"), QT_TRANSLATE_NOOP("Column", "Modalities"),
                                 ColumnKind::Words),
        {QStringLiteral("lifecycle"),
         ColumnKind::Text,
         false,
         {},
         lifecycleCell,
         lifecycleExact,
         QT_TRANSLATE_NOOP("Column", "Lifecycle")},
        dateColumn<&F::released>(QStringLiteral("released"), QT_TRANSLATE_NOOP("Column", "Released")),
        dateColumn<&F::deprecated>(QStringLiteral("deprecated"), QT_TRANSLATE_NOOP("Column", "Deprecated")),
        dateColumn<&F::retired>(QStringLiteral("retired"), QT_TRANSLATE_NOOP("Column", "Retired")),
        {QStringLiteral("days_left"),
         ColumnKind::Count,
         true,
         {},
         daysLeftCell,
         daysLeftExact,
         QT_TRANSLATE_NOOP("Column", "Days left")},
        textColumn<factText<&F::knowledgeCutoff>>(QStringLiteral("cutoff"), QT_TRANSLATE_NOOP("Column", "Knows until")),
        {QStringLiteral("status"),
         ColumnKind::State,
         false,
         {},
         statusCell,
         statusExact,
         QT_TRANSLATE_NOOP("Column", "Status")},
        {QStringLiteral("latency"),
         ColumnKind::Duration,
         true,
         {},
         durationCell<&S::latency>,
         durationExact<&S::latency>,
         QT_TRANSLATE_NOOP("Column", "Latency")},
        {QStringLiteral("ttft"),
         ColumnKind::Duration,
         true,
         {},
         durationCell<&S::ttft>,
         durationExact<&S::ttft>,
         QT_TRANSLATE_NOOP("Column", "First token")},
        {QStringLiteral("availability"), ColumnKind::Percent, true, QStringLiteral("%"), availabilityCell,
         availabilityExact, QT_TRANSLATE_NOOP("Column", "Availability")},
        {QStringLiteral("open"),
         ColumnKind::Flag,
         false,
         {},
         openCell,
         openExact,
         QT_TRANSLATE_NOOP("Column", "Open weights")},
        textColumn<factText<&F::license>>(QStringLiteral("license"), QT_TRANSLATE_NOOP("Column", "Licence")),
        textColumn<regionText>(QStringLiteral("region"), QT_TRANSLATE_NOOP("Column", "Regions"), ColumnKind::Words),
        textColumn<sourceText>(QStringLiteral("source"), QT_TRANSLATE_NOOP("Column", "Source"), ColumnKind::Words),
        {QStringLiteral("age"), ColumnKind::Age, true, {}, ageCell, ageExact, QT_TRANSLATE_NOOP("Column", "Age")},
        {QStringLiteral("changed"),
         ColumnKind::Age,
         true,
         {},
         changedCell,
         changedExact,
         QT_TRANSLATE_NOOP("Column", "Changed")},
    };
}

} // namespace

std::span<const Column> modelColumns()
{
    static const std::vector<Column> all = [] {
        std::vector<Column> columns = identityColumns();
        for (auto *more : {&priceColumns, &stateColumns}) {
            for (Column &column : more()) {
                columns.push_back(std::move(column));
            }
        }
        return columns;
    }();
    return all;
}

} // namespace aigo
