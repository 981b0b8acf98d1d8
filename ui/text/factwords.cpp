// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/text.h"

#include "core/domain/comparison.h"

#include <map>

namespace aigo {

// Words for the facts of a model: where they come from, what they are called, how their values read.

QString Text::source(const QString &source, const QString &provider)
{
    static const std::map<QString, QString> names{
        {QStringLiteral("litellm"), QStringLiteral("LiteLLM")},
        {QStringLiteral("models-dev"), QStringLiteral("models.dev")},
        {QStringLiteral("llm-prices"), QStringLiteral("llm-prices")},
        {QStringLiteral("openrouter"), QStringLiteral("OpenRouter")},
        {QStringLiteral("openrouter-endpoints"), QStringLiteral("OpenRouter endpoints")},
        {QStringLiteral("hf-router"), QStringLiteral("Hugging Face router")},
        {QStringLiteral("parsera"), QStringLiteral("Parsera")},
        {QStringLiteral("aider"), QStringLiteral("Aider")},
        {QStringLiteral("lmarena"), QStringLiteral("LMArena")},
        {QStringLiteral("epoch"), QStringLiteral("Epoch AI")},
        {QStringLiteral("hf-open-llm"), QStringLiteral("Open LLM Leaderboard")},
        {QStringLiteral("artificial-analysis"), QStringLiteral("Artificial Analysis")},
        {QStringLiteral("models-dev-benchmarks"), QStringLiteral("models.dev benchmarks")},
    };
    if (const auto known = names.find(source); known != names.end()) {
        return known->second;
    }
    if (source == QLatin1String("embedded")) {
        return tr("shipped catalogue");
    }
    if (source == QLatin1String("user")) {
        return tr("you");
    }
    if (source == QLatin1String("openai")) {
        return tr("%1 list").arg(QStringLiteral("OpenAI"));
    }
    if (source == QLatin1String("anthropic")) {
        return tr("%1 list").arg(QStringLiteral("Anthropic"));
    }
    return provider.isEmpty() || provider == source ? source : tr("%1 list").arg(provider);
}

QString Text::gives(const QString &what)
{
    const std::map<QString, QString> words{
        {QStringLiteral("models"), tr("models")},
        {QStringLiteral("prices"), tr("prices")},
        {QStringLiteral("limits"), tr("limits")},
        {QStringLiteral("capabilities"), tr("capabilities")},
        {QStringLiteral("deprecations"), tr("deprecations")},
        {QStringLiteral("history"), tr("price history")},
        {QStringLiteral("price-history"), tr("price history")},
        {QStringLiteral("schedule"), tr("announced prices")},
        {QStringLiteral("telemetry"), tr("uptime and speed")},
        {QStringLiteral("availability"), tr("uptime and speed")},
        {QStringLiteral("latency"), tr("latency")},
        {QStringLiteral("throughput"), tr("throughput")},
        {QStringLiteral("uptime"), tr("uptime")},
        {QStringLiteral("status"), tr("status")},
        {QStringLiteral("aliases"), tr("aliases")},
        {QStringLiteral("descriptions"), tr("descriptions")},
        {QStringLiteral("dates"), tr("dates")},
        {QStringLiteral("benchmarks"), tr("benchmarks")},
    };
    const auto known = words.find(what);
    return known != words.end() ? known->second : what;
}

QString Text::field(const QString &field)
{
    const std::map<QString, QString> words{
        {QStringLiteral("name"), tr("Name")},
        {QStringLiteral("family"), tr("Family")},
        {QStringLiteral("description"), tr("Description")},
        {QStringLiteral("license"), tr("License")},
        {QStringLiteral("successor"), tr("Successor")},
        {QStringLiteral("context_window"), tr("Context window")},
        {QStringLiteral("max_input_tokens"), tr("Max input")},
        {QStringLiteral("max_output_tokens"), tr("Max output")},
        {QStringLiteral("open_weights"), tr("Open weights")},
        {QStringLiteral("modalities.input"), tr("Takes in")},
        {QStringLiteral("modalities.output"), tr("Puts out")},
        {QStringLiteral("regions"), tr("Regions")},
        {QStringLiteral("released"), tr("Released")},
        {QStringLiteral("deprecated"), tr("Deprecated")},
        {QStringLiteral("retired"), tr("Retired")},
        {QStringLiteral("lifecycle"), tr("State")},
        {QStringLiteral("knowledge_cutoff"), tr("Knowledge until")},
        {QStringLiteral("alias_of"), tr("Alias of")},
        {QStringLiteral("aliases"), tr("Aliases")},
        {QStringLiteral("hugging_face_id"), tr("On Hugging Face")},
        {QStringLiteral("served_by"), tr("Served by")},
        {QStringLiteral("quantization"), tr("Quantization")},
        {QStringLiteral("parameters"), tr("Parameters")},
    };
    if (const auto known = words.find(field); known != words.end()) {
        return known->second;
    }
    constexpr QStringView capabilities = u"capabilities.";
    if (field.startsWith(capabilities)) {
        if (const auto one = capabilityFromName(QStringView(field).mid(capabilities.size()))) {
            return capability(*one);
        }
    }
    return pricePath(field);
}

QString Text::fieldValue(const QString &field, const QString &value)
{
    if (const auto key = priceKeyFromPath(field)) {
        if (const auto state = priceStateFromName(value)) {
            const Price named{*key, Money{0}, *state};
            return price(&named);
        }
        const auto amount =
            isPerMillion(key->kind) ? moneyFromUsdPerMillion(value.toUtf8()) : moneyFromUsdPerUnit(value.toUtf8());
        return amount && isPerMillion(key->kind) ? perMillion(amount) : amount ? usd(amount) : value;
    }
    if (value == QLatin1String("true")) {
        return tr("yes");
    }
    if (value == QLatin1String("false")) {
        return tr("no");
    }
    if (field == QLatin1String("lifecycle")) {
        const auto state = lifecycleFromName(value);
        return state ? lifecycle(*state) : value;
    }
    bool whole = false;
    const qint64 number = value.toLongLong(&whole);
    // Every digit: two sources that round alike may still differ.
    return whole && field.endsWith(QLatin1String("tokens"))    ? count(number)
           : whole && field == QLatin1String("context_window") ? count(number)
           : field.startsWith(QLatin1String("modalities."))    ? modalities(value.split(u',', Qt::SkipEmptyParts))
                                                               : value;
}

QString Text::modalities(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names) {
        const auto known = modalityFromName(name);
        out << (known ? modalityTitle(*known) : name);
    }
    return out.join(QStringLiteral(", "));
}

} // namespace aigo
