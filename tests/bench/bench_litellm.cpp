// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/reading/json.h"
#include "core/sources/litellm.h"
#include "core/sources/litellmfield.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

/// CPU time of reading LiteLLM's map of 2,932 entries, beside what QJsonDocument takes for parsing it and taking out
/// the same fields: into the same types, and as they stand. Interleaved, the median of each. One line a figure: name
/// value unit limit verdict. Exit 1 where a limit is missed, 0 where the recorded map is not there.
using namespace aigo;

namespace {

constexpr int rounds = 25;

double cpuMs(const std::function<void()> &work)
{
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// What a program with Qt's reader and no simdjson would do: the same fields into the same types, by the same names,
/// each looked up once. It is spared what ours does besides: prices go through doubles, and nothing is checked, settled
/// or told apart.
class WithQJson
{
public:
    explicit WithQJson(const ProviderSlugs &slugs)
        : m_slugs(slugs)
    {}

    std::vector<ModelFacts> read(const QByteArray &json)
    {
        const QJsonObject map = QJsonDocument::fromJson(json).object();
        std::vector<ModelFacts> entries;
        entries.reserve(static_cast<std::size_t>(map.size()));
        for (auto model = map.begin(); model != map.end(); ++model) {
            const QJsonObject fields = model.value().toObject();
            ModelFacts &facts = entries.emplace_back();
            facts.sourceKey = model.key();
            for (auto field = fields.begin(); field != fields.end(); ++field) {
                take(facts, meaning(field.key()), field.value());
            }
            facts.apiId = facts.sourceKey.startsWith(facts.provider + u'/')
                              ? facts.sourceKey.sliced(facts.provider.size() + 1)
                              : facts.sourceKey;
            facts.id = facts.provider + u'/' + facts.apiId;
        }
        return entries;
    }

private:
    using Means = LiteLlmField::Means;
    const ProviderSlugs &m_slugs;
    QHash<QString, LiteLlmField> m_meanings;
    QHash<QString, QString> m_providers;

    const LiteLlmField &meaning(const QString &name)
    {
        const auto known = m_meanings.constFind(name);
        return known != m_meanings.constEnd() ? *known : *m_meanings.insert(name, liteLlmField(name.toUtf8()));
    }

    QString slug(const QString &word)
    {
        const auto known = m_providers.constFind(word);
        return known != m_providers.constEnd() ? *known : *m_providers.insert(word, m_slugs.slugFor(word));
    }

    static void takeWords(const QJsonArray &list, Modalities &into)
    {
        for (const QJsonValue &word : list) {
            if (const auto modality = modalityFromName(word.toString())) {
                into.add(*modality);
            }
        }
    }

    static void takeRegions(const QJsonArray &list, QStringList &into)
    {
        for (const QJsonValue &word : list) {
            into.append(word.toString());
        }
    }

    static void takeSearchPrices(const QJsonObject &sizes, PriceList &into)
    {
        for (const auto &[name, kind] : {std::pair(u"search_context_size_low", PriceKind::SearchLow),
                                         std::pair(u"search_context_size_medium", PriceKind::SearchMedium),
                                         std::pair(u"search_context_size_high", PriceKind::SearchHigh)}) {
            if (const QJsonValue price = sizes.value(QStringView(name)); price.isDouble()) {
                setPrice(into, Price{{ServiceTier::Standard, 0, kind}, Money{qRound64(price.toDouble() * 1e12)}, {}});
            }
        }
    }

    void take(ModelFacts &facts, const LiteLlmField &field, const QJsonValue &value)
    {
        if (field.means == Means::Price || field.means == Means::PriceFallback) {
            setPrice(facts.prices, Price{field.price, Money{qRound64(value.toDouble() * 1e12)}, PriceState::Value});
        } else if (field.means == Means::Provider) {
            facts.provider = slug(value.toString());
        } else if (field.means == Means::ContextTokens || field.means == Means::LegacyTokens) {
            facts.contextWindow = value.toInteger();
        } else if (field.means == Means::OutputTokens) {
            facts.maxOutputTokens = value.toInteger();
        } else if (field.means == Means::Capability) {
            facts.capabilities.set(field.capability, value.toBool());
        } else if (field.means == Means::InputModalities) {
            takeWords(value.toArray(), facts.input);
        } else if (field.means == Means::OutputModalities) {
            takeWords(value.toArray(), facts.output);
        } else if (field.means == Means::Regions) {
            takeRegions(value.toArray(), facts.regions);
        } else if (field.means == Means::SearchPrices) {
            takeSearchPrices(value.toObject(), facts.prices);
        } else if (field.means == Means::RetiredOn) {
            facts.retired = QDate::fromString(value.toString(), Qt::ISODate);
        } else if (field.means == Means::Mode && value.toString() == u"embedding") {
            facts.capabilities.set(Capability::Embeddings, true);
        }
    }
};

/// The least that a program with Qt's reader could do: the fields as they are called, prices as doubles, nothing
/// translated. That is less than ours does, so the stricter of the two.
struct PlainEntry
{
    QString key;
    QString provider;
    QString mode;
    QString retired;
    std::vector<std::pair<QString, double>> prices;
    std::vector<std::pair<QString, bool>> capabilities;
    double context = 0;
    double output = 0;
};

void takeField(PlainEntry &entry, const QString &name, const QJsonValue &value)
{
    if (name.contains(u"cost") && value.isDouble()) {
        entry.prices.emplace_back(name, value.toDouble());
    } else if (name.startsWith(u"supports_")) {
        entry.capabilities.emplace_back(name, value.toBool());
    } else if (name == u"litellm_provider") {
        entry.provider = value.toString();
    } else if (name == u"mode") {
        entry.mode = value.toString();
    } else if (name == u"max_input_tokens") {
        entry.context = value.toDouble();
    } else if (name == u"max_output_tokens") {
        entry.output = value.toDouble();
    } else if (name == u"deprecation_date") {
        entry.retired = value.toString();
    }
}

std::size_t withQJson(const QByteArray &json)
{
    const QJsonObject map = QJsonDocument::fromJson(json).object();
    std::vector<PlainEntry> entries;
    entries.reserve(static_cast<std::size_t>(map.size()));
    for (auto model = map.begin(); model != map.end(); ++model) {
        PlainEntry entry;
        entry.key = model.key();
        const QJsonObject fields = model.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            takeField(entry, field.key(), field.value());
        }
        entries.push_back(std::move(entry));
    }
    return entries.size();
}

bool figure(const char *name, double value, const char *unit, double limit)
{
    const bool good = limit <= 0 || value <= limit;
    const QByteArray most = limit > 0 ? QByteArray::number(limit, 'f', 2) : QByteArray("-");
    std::printf("%s %.3f %s %s %s\n", name, value, unit, most.constData(), limit <= 0 ? "-" : good ? "good" : "MISSED");
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        std::printf("# skipped: the recorded documents are not beside this checkout\n");
        return 0;
    }
    const auto json =
        unpacked(test::readBytes(data + QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz")));
    const auto registry = ProviderRegistry::shipped();
    if (!json || !registry) {
        return 2;
    }
    std::vector<double> ours;
    std::vector<double> parsing;
    std::vector<double> theirs;
    std::vector<double> theirLeast;
    std::vector<double> theirParsing;
    std::size_t entries = 0;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(cpuMs([&] { entries = readLiteLlm(*json, Instant{}, registry->slugs())->entries.size(); }));
        theirs.push_back(cpuMs([&] { entries = std::max(entries, WithQJson(registry->slugs()).read(*json).size()); }));
        theirLeast.push_back(cpuMs([&] { entries = std::max(entries, withQJson(*json)); }));
        parsing.push_back(cpuMs([&] { entries += JsonDocument::parse(*json).ok() ? 0 : 1; }));
        theirParsing.push_back(cpuMs([&] { entries += QJsonDocument::fromJson(*json).isNull() ? 1 : 0; }));
    }
    figure("litellm_entries", static_cast<double>(entries), "entries", 0);
    figure("litellm_bytes", static_cast<double>(json->size()), "bytes", 0);
    figure("litellm_parse", median(parsing), "ms_cpu", 0);
    figure("qjson_parse", median(theirParsing), "ms_cpu", 0);
    figure("litellm_parse_and_extract", median(ours), "ms_cpu", 0);
    figure("qjson_parse_and_extract", median(theirs), "ms_cpu", 0);
    figure("qjson_parse_and_least", median(theirLeast), "ms_cpu", 0);
    const bool good = figure("litellm_to_qjson", median(ours) / median(theirs), "ratio", 0.2);
    return figure("litellm_to_qjson_least", median(ours) / median(theirLeast), "ratio", 0.2) && good ? 0 : 1;
}
