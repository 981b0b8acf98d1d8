// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/deepcheck.h"

namespace aigo {

namespace {

constexpr int centShift = 10; ///< a cent is 10^10 pico-dollars
constexpr QStringView settingPrefix = u"deep_check.";
constexpr QStringView capPrefix = u"deep_checks.cap.";
constexpr QStringView pricePrefix = u"price=";

std::optional<qint64> readCents(const QString &text)
{
    bool fits = false;
    const qint64 cents = text.toLongLong(&fits);
    return fits && cents >= 0 && cents <= DeepCheckLimits::mostCents ? std::optional(cents) : std::nullopt;
}

std::optional<DeepCheckSetting> readSetting(const QString &model, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto every = words.isEmpty() ? std::nullopt : parseDuration(words.first());
    if (!every || *every < shortestDeepInterval || model.isEmpty()) {
        return std::nullopt;
    }
    DeepCheckSetting setting{model, *every, true, std::nullopt};
    for (const QString &word : words.sliced(1)) {
        if (word == u"off") {
            setting.enabled = false;
        } else if (word.startsWith(pricePrefix)) {
            setting.namedPrice = moneyFromCents(word.sliced(pricePrefix.size()).toLatin1());
        }
    }
    return setting;
}

} // namespace

std::optional<Money> moneyFromCents(QByteArrayView text)
{
    const auto pico = scaledDecimal(text, centShift);
    return pico && *pico >= 0 && *pico <= moneyOfCents(DeepCheckLimits::mostCents).pico ? std::optional(Money{*pico})
                                                                                        : std::nullopt;
}

DeepCheckLimits deepCheckLimitsFromTexts(const std::map<QString, QString> &texts)
{
    DeepCheckLimits limits;
    const auto text = [&texts](const char *key) {
        const auto it = texts.find(QStringLiteral("deep_checks.") + QLatin1String(key));
        return it == texts.end() ? QString() : it->second;
    };
    limits.allCents = readCents(text("all")).value_or(limits.allCents);
    limits.providerCents = readCents(text("each")).value_or(limits.providerCents);
    limits.whileHidden = text("while_hidden") == u"yes";
    limits.whileMetered = text("while_metered") == u"yes";
    for (auto it = texts.lower_bound(capPrefix.toString()); it != texts.end() && it->first.startsWith(capPrefix);
         ++it) {
        if (const auto cents = readCents(it->second)) {
            limits.ofProvider[it->first.sliced(capPrefix.size())] = *cents;
        }
    }
    return limits;
}

std::map<QString, QString> deepCheckLimitsToTexts(const DeepCheckLimits &limits)
{
    const auto flag = [](bool on) { return on ? QStringLiteral("yes") : QStringLiteral("no"); };
    std::map<QString, QString> texts{
        {QStringLiteral("deep_checks.all"), QString::number(limits.allCents)},
        {QStringLiteral("deep_checks.each"), QString::number(limits.providerCents)},
        {QStringLiteral("deep_checks.while_hidden"), flag(limits.whileHidden)},
        {QStringLiteral("deep_checks.while_metered"), flag(limits.whileMetered)},
    };
    for (const auto &[provider, cents] : limits.ofProvider) {
        texts[capPrefix.toString() + provider] = QString::number(cents);
    }
    return texts;
}

std::vector<DeepCheckSetting> deepChecksFromTexts(const std::map<QString, QString> &texts)
{
    std::vector<DeepCheckSetting> all;
    for (auto it = texts.lower_bound(settingPrefix.toString());
         it != texts.end() && it->first.startsWith(settingPrefix); ++it) {
        if (auto setting = readSetting(it->first.sliced(settingPrefix.size()), it->second)) {
            all.push_back(std::move(*setting));
        }
    }
    return all;
}

QString deepCheckKey(const QString &model)
{
    return settingPrefix.toString() + model;
}

QString deepCheckText(const DeepCheckSetting &setting)
{
    QString text = durationText(setting.every);
    text += setting.enabled ? QString() : QStringLiteral(" off");
    return setting.namedPrice ? text + u' ' + pricePrefix.toString() + centsText(*setting.namedPrice) : text;
}

} // namespace aigo
