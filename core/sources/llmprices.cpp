// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/llmprices.h"

#include "core/reading/json.h"
#include "core/sources/entryfacts.h"
#include "core/sources/llmpricesids.h"

#include <QHash>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

constexpr qsizetype longestId = 1000;
constexpr std::size_t mostPeriods = 100; ///< of one key: more are no history of prices

Error notTheDocument(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable,
                 .what = what,
                 .mend = QStringLiteral("import current-v1.json, historical-v1.json or a vendor's file of llm-prices")};
}

/// Prices of one key with the days they hold.
struct Period
{
    PriceList prices;
    QDate from;             ///< invalid: ever
    QDate to;               ///< invalid: open
    qint64 aboveTokens = 0; ///< the step that the row's name tells; of `prices` only once the whole document is known
    bool operator==(const Period &) const = default;

    bool meets(const Period &other) const
    {
        return (!from.isValid() || !other.to.isValid() || from < other.to) &&
               (!other.from.isValid() || !to.isValid() || other.from < to);
    }
};

/// All rows of one `vendor/id`.
struct Entry
{
    QString key; ///< the source key
    QString vendor;
    QString id;
    QString name;
    std::vector<Period> periods;
};

/// "GPT-5.4 >272k": 272,000; 0 where the name says no such thing.
qint64 stepOf(QStringView name)
{
    const qsizetype at = name.lastIndexOf(u'>');
    if (at < 0 || !name.endsWith(u'k')) {
        return 0;
    }
    constexpr qint64 most = 1'000'000;
    bool ok = false;
    const qint64 thousands = name.sliced(at + 1).chopped(1).trimmed().toLongLong(&ok);
    return ok && thousands > 0 && thousands <= most ? thousands * 1000 : 0;
}

/// The model's own name: without "≤272k" or ">272k".
QString plainName(const QString &name)
{
    const qsizetype at = name.lastIndexOf(u' ');
    const bool step =
        at > 0 && at + 1 < name.size() && name.endsWith(u'k') && (name[at + 1] == u'\u2264' || name[at + 1] == u'>');
    return step ? name.first(at).trimmed() : name;
}

class Reader
{
public:
    Reader(SourceDocument &document, const ProviderSlugs &slugs)
        : m_document(document)
        , m_slugs(slugs)
        , m_day(toDate(document.asOf))
    {}

    /// A row of the lists.
    void take(JsonValue row)
    {
        if (Entry *entry = entryOf(row["vendor"], row)) {
            takePeriod(*entry, row, stepOf(row["name"].string()));
        }
    }

    /// A model of a vendor's file.
    void takeModel(JsonValue vendor, JsonValue model)
    {
        if (Entry *entry = entryOf(vendor, model)) {
            const qint64 aboveTokens = stepOf(model["name"].string());
            for (const JsonMember &period : model["price_history"].items()) {
                takePeriod(*entry, period.value, aboveTokens);
            }
        }
    }

    void finish()
    {
        m_document.entries.reserve(m_entries.size());
        for (Entry &entry : m_entries) {
            m_document.entries.push_back(facts(entry));
        }
    }

private:
    SourceDocument &m_document;
    const ProviderSlugs &m_slugs;
    QDate m_day;
    qsizetype m_row = 0;
    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_places; ///< by key, counted from 1

    void skip(const QString &key, const QString &why) { m_document.skipped.push_back({key, why}); }

    Entry *entryOf(JsonValue vendor, JsonValue row)
    {
        ++m_row;
        const auto fits = [](JsonValue text) { return !text.utf8().isEmpty() && text.utf8().size() <= longestId; };
        if (!fits(vendor) || !fits(row["id"]) || vendor.utf8().contains('/')) {
            skip(QStringLiteral("row %1").arg(m_row), QStringLiteral("names no vendor or no id"));
            return nullptr;
        }
        Entry entry{vendor.string() + u'/' + row["id"].string(), vendor.string(), row["id"].string(), {}, {}};
        entry.name = fits(row["name"]) ? row["name"].string() : QString();
        std::size_t &place = m_places[entry.key];
        if (place == 0) {
            m_entries.push_back(std::move(entry));
            place = m_entries.size();
        }
        return &m_entries[place - 1];
    }

    bool takeDay(const Entry &entry, JsonValue row, QByteArrayView field, QDate &into)
    {
        const JsonValue value = row[field];
        if (value.isMissing() || value.isNull()) {
            return true;
        }
        const QString text = value.string();
        into = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (!into.isValid()) {
            skip(entry.key + u'.' + QString::fromUtf8(field), QStringLiteral("not a date; its prices do not count"));
        }
        return into.isValid();
    }

    void takePeriod(Entry &entry, JsonValue row, qint64 aboveTokens)
    {
        Period period;
        if (!row.isObject()) {
            return skip(entry.key, QStringLiteral("prices that are no object"));
        }
        if (!takeDay(entry, row, "from_date", period.from) || !takeDay(entry, row, "to_date", period.to)) {
            return;
        }
        if (period.from.isValid() && period.to.isValid() && period.to <= period.from) {
            return skip(entry.key, QStringLiteral("prices that end before they begin"));
        }
        period.aboveTokens = aboveTokens;
        takePrices(entry, row, period.prices);
        if (std::find(entry.periods.begin(), entry.periods.end(), period) != entry.periods.end()) {
            return skip(entry.key, QStringLiteral("is there twice with the same prices"));
        }
        if (entry.periods.size() == mostPeriods) {
            return skip(entry.key, QStringLiteral("more prices than a history has; this one does not count"));
        }
        entry.periods.push_back(std::move(period));
    }

    void takePrices(const Entry &entry, JsonValue row, PriceList &into)
    {
        constexpr std::pair<QByteArrayView, PriceKind> kinds[]{
            {"input", PriceKind::Input}, {"output", PriceKind::Output}, {"input_cached", PriceKind::CacheRead}};
        constexpr int perMillion = 6;
        bool lost = false;
        for (const auto &[field, kind] : kinds) {
            const JsonValue value = row[field];
            if (value.isMissing() || value.isNull()) {
                continue;
            }
            QString why;
            if (const auto price = readPrice({ServiceTier::Standard, 0, kind}, value, perMillion, why)) {
                setPrice(into, *price);
            } else {
                lost = true;
                skip(entry.key + u'.' + QString::fromUtf8(field), why);
            }
        }
        settleZeros(into, {.priceLost = lost});
    }

    /// The entry's id less its ending "-200k", where its rows' names say so too and the document has that id.
    QString baseOf(const Entry &entry) const
    {
        const qint64 aboveTokens = entry.periods.empty() ? 0 : entry.periods.front().aboveTokens;
        const QString ending = u'-' + QString::number(aboveTokens / 1000) + u'k';
        const bool named = aboveTokens > 0 && entry.id.endsWith(ending);
        const QString base = named ? entry.id.chopped(ending.size()) : entry.id;
        return m_places.contains(entry.vendor + u'/' + base) ? base : entry.id;
    }

    ModelFacts facts(Entry &entry)
    {
        static const LlmPricesId asItIs;
        const QString base = baseOf(entry);
        const auto mapped = shippedLlmPricesIds().constFind(entry.vendor + u'/' + base);
        const bool isMapped = mapped != shippedLlmPricesIds().constEnd();
        const LlmPricesId &id = isMapped ? *mapped : asItIs;
        ModelFacts out;
        out.sourceKey = entry.key;
        out.provider = isMapped ? id.provider : m_slugs.slugFor(entry.vendor);
        out.apiId = isMapped ? id.apiId : base;
        out.id = out.provider + u'/' + out.apiId;
        out.plainKey = !isMapped && base == entry.id && out.provider == entry.vendor;
        out.name = base == entry.id && !id.partOfModel ? plainName(entry.name) : QString();
        // Where the prices from the first token on are not told, the step is no step.
        const bool steps = base != entry.id || std::any_of(entry.periods.begin(), entry.periods.end(),
                                                           [](const Period &p) { return p.aboveTokens == 0; });
        for (Period &period : entry.periods) {
            for (Price &price : period.prices) {
                price.key = keyOf(price.key, steps ? period.aboveTokens : 0, id.imageTokens);
            }
        }
        takeHolding(entry, out.prices);
        takeSchedule(entry, out.schedule);
        sortSchedule(out.schedule);
        return out;
    }

    static PriceKey keyOf(PriceKey key, qint64 aboveTokens, bool imageTokens)
    {
        key.aboveTokens = aboveTokens;
        if (imageTokens) {
            key.kind = key.kind == PriceKind::Input    ? PriceKind::ImageInput
                       : key.kind == PriceKind::Output ? PriceKind::ImageOutput
                                                       : PriceKind::CacheReadImage;
        }
        return key;
    }

    /// Whether another row that holds at a time when `period` does gives another price.
    static bool isDoubted(const Entry &entry, const Period &period, const Price &price, QDate on = {})
    {
        return std::any_of(entry.periods.begin(), entry.periods.end(), [&](const Period &other) {
            const Price *said = findPrice(other.prices, price.key);
            const bool together =
                on.isValid() ? ScheduledPrice{price, other.from, other.to}.holdsOn(on) : period.meets(other);
            return together && said != nullptr && said->amount != price.amount;
        });
    }

    void takeHolding(const Entry &entry, PriceList &into)
    {
        for (const Period &period : entry.periods) {
            for (const Price &price : period.prices) {
                if (!ScheduledPrice{price, period.from, period.to}.holdsOn(m_day)) {
                    continue;
                }
                if (isDoubted(entry, period, price, m_day)) {
                    skip(entry.key + u'.' + pricePath(price.key),
                         QStringLiteral("%1 and another price hold on one day; neither counts").arg(priceText(price)));
                } else {
                    setPrice(into, price);
                }
            }
        }
    }

    void takeSchedule(const Entry &entry, std::vector<ScheduledPrice> &into)
    {
        for (const Period &period : entry.periods) {
            if (!period.from.isValid() && !period.to.isValid()) {
                continue;
            }
            for (const Price &price : period.prices) {
                if (!isDoubted(entry, period, price)) {
                    into.push_back({price, period.from, period.to});
                } else if (!ScheduledPrice{price, period.from, period.to}.holdsOn(m_day) ||
                           !isDoubted(entry, period, price, m_day)) {
                    skip(entry.key + u'.' + pricePath(price.key),
                         QStringLiteral("%1 and another price hold at one time; it is not in the schedule")
                             .arg(priceText(price)));
                }
            }
        }
    }
};

} // namespace

Result<SourceDocument> readLlmPrices(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    const JsonValue prices = root["prices"];
    const JsonValue models = root["models"];
    const bool vendorFile = !prices.isArray() && models.isArray() && root["vendor"].isString();
    if (!prices.isArray() && !vendorFile) {
        return notTheDocument(
            QStringLiteral("this is no document of llm-prices: neither prices nor a vendor's models"));
    }
    SourceDocument document;
    document.source = QStringLiteral("llm-prices");
    document.asOf = asOf;
    document.complete = !vendorFile;
    Reader reader(document, slugs);
    for (const JsonMember &row : (vendorFile ? models : prices).items()) {
        vendorFile ? reader.takeModel(root["vendor"], row.value) : reader.take(row.value);
    }
    reader.finish();
    if (document.entries.empty()) {
        return notTheDocument(QStringLiteral("this is no document of llm-prices: no row names a vendor and an id"));
    }
    return document;
}

} // namespace aigo
