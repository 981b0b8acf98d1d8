// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/deepchecksettings.h"

#include "core/monitor/tomlreader.h"

namespace aigo {

namespace {

void readCents(TomlReader &in, const toml::table &table, const std::string &key, qint64 &into)
{
    const toml::node *node = table.get(key);
    if (node == nullptr) {
        return;
    }
    const auto cents = node->value<int64_t>();
    if (!node->is_integer() || !cents || *cents < 0 || *cents > DeepCheckLimits::mostCents) {
        in.complain(*node, QString::fromStdString(key),
                    QStringLiteral("must be whole cents from 0 to %1").arg(DeepCheckLimits::mostCents));
        return;
    }
    into = *cents;
}

} // namespace

DeepCheckSetting readDeepCheck(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("model"), QStringLiteral("every"), QStringLiteral("enabled"),
                        QStringLiteral("price_cents")});
    DeepCheckSetting setting;
    setting.model = in.name(table, "model", seen);
    setting.every = in.duration(table, "every").value_or(setting.every);
    if (setting.every < shortestDeepInterval) {
        in.complain(*table.get("every"), QStringLiteral("every"),
                    QStringLiteral("must be 15 minutes at least: \"15m\""));
    }
    setting.enabled = in.boolean(table, "enabled").value_or(true);
    if (const auto price = in.string(table, "price_cents")) {
        setting.namedPrice = moneyFromCents(price->toLatin1());
        if (!setting.namedPrice) {
            in.complain(*table.get("price_cents"), QStringLiteral("price_cents"),
                        QStringLiteral("must be an amount in cents such as \"0.5\""));
        }
    }
    return setting;
}

toml::table deepCheckTable(const DeepCheckSetting &setting)
{
    toml::table table;
    table.insert("model", setting.model.toStdString());
    table.insert("every", durationText(setting.every).toStdString());
    table.insert("enabled", setting.enabled);
    if (setting.namedPrice) {
        table.insert("price_cents", centsText(*setting.namedPrice).toStdString());
    }
    return table;
}

DeepCheckLimits readDeepCheckLimits(TomlReader &in, const toml::node &node)
{
    DeepCheckLimits limits;
    const toml::table *table = node.as_table();
    if (table == nullptr) {
        in.complain(node, QStringLiteral("deep_checks"), QStringLiteral("must be a table: [deep_checks]"));
        return limits;
    }
    in.onlyKeys(*table, {QStringLiteral("cap_cents"), QStringLiteral("provider_cap_cents"), QStringLiteral("caps"),
                         QStringLiteral("while_hidden"), QStringLiteral("while_metered")});
    readCents(in, *table, "cap_cents", limits.allCents);
    readCents(in, *table, "provider_cap_cents", limits.providerCents);
    limits.whileHidden = in.boolean(*table, "while_hidden").value_or(false);
    limits.whileMetered = in.boolean(*table, "while_metered").value_or(false);
    if (const toml::node *caps = table->get("caps")) {
        const toml::table *providers = caps->as_table();
        if (providers == nullptr) {
            in.complain(*caps, QStringLiteral("caps"), QStringLiteral("must be a table: [deep_checks.caps]"));
            return limits;
        }
        for (const auto &[slug, cents] : *providers) {
            const std::string name(slug.str());
            readCents(in, *providers, name, limits.ofProvider[QString::fromStdString(name).toLower()]);
        }
    }
    return limits;
}

toml::table deepCheckLimitsTable(const DeepCheckLimits &limits)
{
    toml::table table;
    table.insert("cap_cents", limits.allCents);
    table.insert("provider_cap_cents", limits.providerCents);
    table.insert("while_hidden", limits.whileHidden);
    table.insert("while_metered", limits.whileMetered);
    if (!limits.ofProvider.empty()) {
        toml::table caps;
        for (const auto &[slug, cents] : limits.ofProvider) {
            caps.insert(slug.toStdString(), cents);
        }
        table.insert("caps", std::move(caps));
    }
    return table;
}

} // namespace aigo
