// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/sidefacts.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::ChangeRows)
};

QString valueOf(const std::optional<QString> &value, const QString &field)
{
    return value ? Text::fieldValue(field, *value) : Text::missing();
}

/// "input ↓ 80 %, 10.00 → 2.00".
QString priceWords(const Change &change)
{
    QString text = Text::pricePath(change.field);
    if (const auto percent = change.percent()) {
        const double size = std::abs(*percent);
        text += QStringLiteral(" %1 %2").arg(*percent < 0 ? QStringLiteral("↓") : QStringLiteral("↑"),
                                             Text::percent(size / 100, size < 10 ? 1 : 0));
        text += u',';
    }
    text +=
        QStringLiteral(" %1 → %2").arg(valueOf(change.oldValue, change.field), valueOf(change.newValue, change.field));
    return change.effective ? Words::tr("from %1: %2").arg(change.effective->toString(Qt::ISODate), text) : text;
}

State priceTone(std::span<const Change *const> group)
{
    bool up = false;
    bool down = false;
    for (const Change *change : group) {
        const auto percent = change->percent();
        up = up || (percent && *percent > 0);
        down = down || (percent && *percent < 0);
    }
    return up == down ? State::Unknown : up ? State::Degraded : State::Operational;
}

QString newWords(const Model *model)
{
    if (model == nullptr) {
        return Words::tr("new");
    }
    const ModelFacts &facts = model->facts;
    QStringList words;
    if (facts.contextWindow) {
        words << Words::tr("%1 context").arg(Text::tokens(facts.contextWindow));
    }
    for (const Capability capability : {Capability::Vision, Capability::Reasoning, Capability::Tools}) {
        if (facts.capabilities.has(capability) && words.size() < 3) {
            words << Text::capability(capability).toLower();
        }
    }
    const Price *input = findPrice(facts.prices, {ServiceTier::Standard, 0, PriceKind::Input});
    const Price *output = findPrice(facts.prices, {ServiceTier::Standard, 0, PriceKind::Output});
    if (input != nullptr || output != nullptr) {
        words << QStringLiteral("%1 / %2").arg(Text::price(input), Text::price(output));
    }
    return words.isEmpty() ? Words::tr("new") : words.join(QStringLiteral(", "));
}

QString endWords(const Change &change, const Model *model, Instant now)
{
    const bool day = QDate::fromString(change.newValue.value_or(QString()), Qt::ISODate).isValid();
    QString text = day ? Words::tr("ends on %1").arg(valueOf(change.newValue, {})) : Words::tr("ends; no day is named");
    if (model != nullptr) {
        if (const auto days = model->daysLeft(toDate(now)); days && *days > 0) {
            text = Words::tr("ends in %n day(s)", nullptr, static_cast<int>(std::min<qint64>(*days, 36'500)));
        }
        if (!model->facts.successor.isEmpty()) {
            text += QStringLiteral(" → ") + model->facts.successor;
        }
    }
    return text;
}

qint64 numberOf(const std::optional<QString> &value)
{
    return value ? value->toLongLong() : 0;
}

QString tokensOf(const std::optional<QString> &value)
{
    return value ? Text::tokens(numberOf(value)) : Text::missing();
}

struct KindLook
{
    QString word;
    State tone = State::Unknown;
};

KindLook lookOf(const Change &change, std::span<const Change *const> group)
{
    switch (change.kind) {
    case ChangeKind::Added:
        return {Words::tr("New"), State::Maintenance};
    case ChangeKind::Unlisted:
        return {Words::tr("Gone"), State::Degraded};
    case ChangeKind::Relisted:
        return {Words::tr("Back"), State::Maintenance};
    case ChangeKind::Price:
        return {Words::tr("Price"), priceTone(group)};
    case ChangeKind::Context:
        return {Words::tr("Context"),
                numberOf(change.newValue) > numberOf(change.oldValue) ? State::Operational : State::Degraded};
    case ChangeKind::MaxOutput:
        return {Words::tr("Output"),
                numberOf(change.newValue) > numberOf(change.oldValue) ? State::Operational : State::Degraded};
    case ChangeKind::Capability:
        return {Words::tr("Ability"), change.newValue == QStringLiteral("true") ? State::Operational : State::Degraded};
    case ChangeKind::Alias:
        return {Words::tr("Alias"), State::Unknown};
    case ChangeKind::Deprecated:
    case ChangeKind::Retired:
        return {Words::tr("Ends"), State::Down};
    case ChangeKind::Name:
        return {Words::tr("Name"), State::Unknown};
    }
    return {};
}

QString wordsOf(const Change &change, const Model *model, Instant now)
{
    switch (change.kind) {
    case ChangeKind::Added:
        return newWords(model);
    case ChangeKind::Unlisted:
        return Words::tr("no longer listed");
    case ChangeKind::Relisted:
        return Words::tr("listed again");
    case ChangeKind::Price:
        return priceWords(change);
    case ChangeKind::Context:
    case ChangeKind::MaxOutput:
        return QStringLiteral("%1 → %2").arg(tokensOf(change.oldValue), tokensOf(change.newValue));
    case ChangeKind::Capability: {
        const QString name = Text::field(QStringLiteral("capabilities.") + change.field);
        return change.newValue == QStringLiteral("true") ? QStringLiteral("+ ") + name : QStringLiteral("− ") + name;
    }
    case ChangeKind::Alias:
        return change.newValue ? Words::tr("now points to %1").arg(*change.newValue) : Words::tr("points nowhere now");
    case ChangeKind::Deprecated:
    case ChangeKind::Retired:
        return endWords(change, model, now);
    case ChangeKind::Name:
        return QStringLiteral("%1 → %2").arg(valueOf(change.oldValue, {}), valueOf(change.newValue, {}));
    }
    return {};
}

SideRowFacts rowOf(std::span<const Change *const> group, const Catalogue &catalogue, Instant now)
{
    const Change &first = *group.front();
    const Model *model = catalogue.find(first.model);
    const ChangeWords words = changeWords(group, model, now);
    SideRowFacts row;
    row.key = first.model;
    row.word = words.word;
    row.tone = words.tone;
    row.beside = first.model;
    row.under = words.text;
    row.spoken = QStringList{QStringLiteral("%1: %2").arg(words.word, first.model), words.text,
                             Words::tr("%1, as of %2").arg(Text::source(first.source), Text::dateTime(first.at))}
                     .join(u'\n');
    return row;
}

} // namespace

ChangeWords changeWords(std::span<const Change *const> group, const Model *model, Instant now)
{
    const KindLook look = lookOf(*group.front(), group);
    QStringList words;
    for (const Change *change : group) {
        words << wordsOf(*change, model, now);
    }
    words.removeDuplicates();
    return {look.word, look.tone, words.join(QStringLiteral(" · "))};
}

bool isNews(const Change &change)
{
    return !change.model.isEmpty() && !change.flags.contains(QStringLiteral("implausible")) &&
           !change.flags.contains(QStringLiteral("held"));
}

std::vector<SideRowFacts> changeRows(std::span<const Change> changes, const Catalogue &catalogue, Instant now,
                                     std::size_t most)
{
    std::vector<std::vector<const Change *>> groups;
    for (const Change &change : changes) {
        if (!isNews(change)) {
            continue;
        }
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const std::vector<const Change *> &group) {
            return group.front()->model == change.model && group.front()->kind == change.kind &&
                   group.front()->at == change.at;
        });
        if (same != groups.end()) {
            same->push_back(&change);
        } else if (groups.size() < most) {
            groups.push_back({&change});
        }
    }
    std::vector<SideRowFacts> rows;
    rows.reserve(groups.size());
    for (const auto &group : groups) {
        rows.push_back(rowOf(group, catalogue, now));
    }
    return rows;
}

} // namespace aigo
