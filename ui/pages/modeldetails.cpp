// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modeldetails.h"

#include "ui/charts/pricechart.h"
#include "ui/models/modelstable.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace aigo {

namespace {

QString tail(const QString &apiId)
{
    return apiId.mid(apiId.lastIndexOf(u'/') + 1).toLower();
}

/// "0.40 / 2.00" of input and output at one place of the price list; empty where neither is there.
QString pairText(const PriceList &prices, ServiceTier tier, qint64 above)
{
    const Price *input = findPrice(prices, PriceKey{tier, above, PriceKind::Input});
    const Price *output = findPrice(prices, PriceKey{tier, above, PriceKind::Output});
    if (!input && !output) {
        return {};
    }
    return QStringLiteral("%1 / %2").arg(Text::price(input), Text::price(output));
}

/// An age in its largest unit: "3 h" is as much as a note beside a figure has room for.
Milliseconds rounded(Milliseconds age)
{
    using namespace std::chrono_literals;
    const Milliseconds unit = age >= 24h ? Milliseconds(24h) : age >= 1h ? Milliseconds(1h) : Milliseconds(1min);
    return age < 1min ? age : age / unit * unit;
}

/// Another provider of the same model: its state, name and prices; a click shows it.
class ServedRow final : public QAbstractButton
{
public:
    ServedRow(const Theme &theme, const QString &name, std::optional<State> state, const QString &prices)
        : m_colours(theme)
        , m_state(state)
        , m_prices(prices)
    {
        setText(name);
        setAccessibleName(QStringLiteral("%1: %2").arg(name, prices));
        setFixedHeight(24);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = m_colours.colors();
        int left = 0;
        if (m_state) {
            paintState(painter, QRect(0, (height() - 12) / 2, 12, 12), *m_state, m_colours);
            left = 18;
        }
        painter.setFont(m_colours.font(TextRole::Body));
        painter.setPen(colors.text);
        paintFigures(painter, rect(), m_prices);
        const int room = width() - left - figuresWidth(painter.font(), m_prices) - space::s;
        painter.setFont(m_colours.font(TextRole::Control));
        painter.setPen(underMouse() || hasFocus() ? colors.accent : colors.muted);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        if (hasFocus()) {
            paintFocus(painter, QRectF(rect()), m_colours, 4);
        }
    }

private:
    const Theme &m_colours;
    std::optional<State> m_state;
    QString m_prices;
};

/// A few words on a tinted ground, for what one should not overlook.
class NoteBox final : public Label
{
public:
    NoteBox(const Theme &theme, const QString &text)
        : Label(theme, text, TextRole::Caption)
        , m_colours(theme)
    {
        setWordWrap(true);
        setContentsMargins(space::s, space::s, space::s, space::s);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor fill = m_colours.stateSoft(State::Degraded);
        paintBox(painter, QRectF(rect()), fill, fill, Theme::controlRadius);
        painter.end();
        Label::paintEvent(event);
    }

private:
    const Theme &m_colours;
};

} // namespace

ModelDetails::ModelDetails(const Theme &theme, const Model &model, const Catalogue &catalogue, const ModelsTable &table,
                           Instant now, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(model.id())
    , m_now(now)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    addState(model, table);
    addPrices(model);
    addConflicts(model);
    m_history = addSection(tr("Price history"));
    m_history->parentWidget()->hide();
    addLimits(model);
    addCapabilities(model);
    addServed(model, catalogue, table);
    m_changes = addSection(tr("Latest changes"));
    m_changes->parentWidget()->hide();
    addActions(model);
    m_column->addStretch(1);
}

QVBoxLayout *ModelDetails::addSection(const QString &title)
{
    auto *box = new QWidget(this);
    auto *section = new QVBoxLayout(box);
    section->setContentsMargins(0, 0, 0, 0);
    section->setSpacing(space::xs);
    if (!title.isEmpty()) {
        section->addWidget(new Label(m_theme, title, TextRole::CaptionStrong));
    }
    m_column->addWidget(box);
    return section;
}

void ModelDetails::addFact(QVBoxLayout *section, const QString &name, const QString &value, const QString &note)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *left = new Label(m_theme, name, TextRole::Control, Label::Tone::Muted);
    left->setElided(true);
    row->addWidget(left, 1);
    auto *middle = new Label(m_theme, value, TextRole::BodyStrong);
    middle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(middle);
    if (!note.isEmpty()) {
        auto *right = new Label(m_theme, note, TextRole::Caption, Label::Tone::Faint);
        right->setElided(true);
        right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        right->setFixedWidth(96);
        row->addWidget(right);
    }
    section->addLayout(row);
}

QString ModelDetails::noteOf(const Model &model, const QString &field) const
{
    const auto it = model.sources.find(field);
    if (it == model.sources.end()) {
        return {};
    }
    const auto age = std::max(Milliseconds{0}, m_now - it->second.asOf);
    return QStringLiteral("%1 · %2").arg(Text::source(it->second.source), Text::span(rounded(age)));
}

void ModelDetails::addState(const Model &model, const ModelsTable &table)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    if (const auto status = table.providerStatus(model.facts.provider)) {
        auto *pill = new StatePill(m_theme);
        pill->setState(*status);
        flow->addWidget(pill);
    }
    const Lifecycle lifecycle = model.lifecycleOn(toDate(m_now));
    if (lifecycle != Lifecycle::Unknown) {
        auto *pill = new PillLabel(m_theme);
        pill->setText(Text::lifecycle(lifecycle));
        pill->setTone(lifecycle == Lifecycle::Deprecated || lifecycle == Lifecycle::Retired ? State::Degraded
                                                                                            : State::Unknown);
        flow->addWidget(pill);
    }
    if (model.embedded) {
        auto *pill = new PillLabel(m_theme);
        pill->setText(tr("shipped facts"));
        flow->addWidget(pill);
    }
    row->setVisible(flow->count() > 0);
    m_column->addWidget(row);
}

void ModelDetails::addPrices(const Model &model)
{
    const PriceList &prices = model.facts.prices;
    auto *section = addSection(tr("Price, USD per 1M tokens"));
    for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
        if (!findPrice(prices, kind)) {
            addFact(section, Text::priceKind(kind), Text::missing());
        }
    }
    std::set<std::pair<ServiceTier, qint64>> pairs;
    for (const Price &price : prices) {
        const PriceKey &key = price.key;
        const QString path = pricePath(key);
        const bool base = key.tier == ServiceTier::Standard && key.aboveTokens == 0;
        const bool paired = !base && (key.kind == PriceKind::Input || key.kind == PriceKind::Output);
        if (!paired) {
            const QString unit = isPerMillion(key.kind) ? QString() : QStringLiteral("$ ");
            addFact(section, Text::pricePath(path), unit + Text::price(&price), noteOf(model, path));
        } else if (pairs.insert({key.tier, key.aboveTokens}).second) {
            QStringList words;
            if (key.tier != ServiceTier::Standard) {
                words += Text::serviceTier(key.tier);
            }
            if (key.aboveTokens > 0) {
                words += tr("above %1").arg(Text::tokens(key.aboveTokens));
            }
            addFact(section, words.join(QStringLiteral(", ")), pairText(prices, key.tier, key.aboveTokens),
                    noteOf(model, path));
        }
    }
}

void ModelDetails::addConflicts(const Model &model)
{
    QStringList lines;
    for (const Conflict &conflict : model.conflicts) {
        for (std::size_t i = 1; i < conflict.values.size() && lines.size() < 4; ++i) {
            const Conflict::Value &value = conflict.values[i];
            lines += tr("%1 says %2 for %3", "LiteLLM says 1.00 for input")
                         .arg(Text::source(value.from.source), value.value,
                              priceKeyFromPath(conflict.field) ? Text::pricePath(conflict.field) : conflict.field);
        }
    }
    if (!lines.isEmpty()) {
        m_column->addWidget(new NoteBox(m_theme, lines.join(u'\n')));
    }
}

void ModelDetails::addLimits(const Model &model)
{
    const ModelFacts &facts = model.facts;
    auto *section = addSection(tr("Limits and dates"));
    addFact(section, tr("Context window"), Text::tokens(facts.contextWindow),
            noteOf(model, QStringLiteral("context_window")));
    addFact(section, tr("Max output"), Text::tokens(facts.maxOutputTokens),
            noteOf(model, QStringLiteral("max_output_tokens")));
    const auto date = [&](const QString &name, const QDate &day, const QString &field) {
        if (day.isValid()) {
            addFact(section, name, day.toString(Qt::ISODate), noteOf(model, field));
        }
    };
    date(tr("Released"), facts.released, QStringLiteral("released"));
    date(tr("Deprecated"), facts.deprecated, QStringLiteral("deprecated"));
    date(tr("Retired"), facts.retired, QStringLiteral("retired"));
    if (!facts.successor.isEmpty()) {
        addFact(section, tr("Successor"), facts.successor);
    }
    if (!facts.license.isEmpty()) {
        addFact(section, tr("License"), facts.license);
    }
}

void ModelDetails::addCapabilities(const Model &model)
{
    QStringList words;
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        if (model.facts.capabilities.has(capability)) {
            words += Text::capability(capability);
        }
    }
    if (words.isEmpty()) {
        return;
    }
    auto *section = addSection(tr("Can"));
    auto *all = new Label(m_theme, words.join(QStringLiteral(" · ")), TextRole::Control, Label::Tone::Muted);
    all->setWordWrap(true);
    section->addWidget(all);
}

std::vector<const Model *> ModelDetails::alsoServed(const Model &model, const Catalogue &catalogue)
{
    const QString wanted = tail(model.facts.apiId);
    std::vector<const Model *> found;
    for (const Model &other : catalogue.models) {
        const bool elsewhere = other.facts.provider != model.facts.provider;
        if (elsewhere && other.facts.apiId.size() >= wanted.size() && tail(other.facts.apiId) == wanted) {
            found.push_back(&other);
        }
    }
    return found;
}

void ModelDetails::addServed(const Model &model, const Catalogue &catalogue, const ModelsTable &table)
{
    const auto others = alsoServed(model, catalogue);
    if (others.empty()) {
        return;
    }
    constexpr std::size_t most = 8;
    auto *section = addSection(tr("Also served by"));
    for (std::size_t i = 0; i < std::min(others.size(), most); ++i) {
        const Model &other = *others[i];
        const QString prices = pairText(other.facts.prices, ServiceTier::Standard, 0);
        auto *row =
            new ServedRow(m_theme, table.providerName(other.facts.provider), table.providerStatus(other.facts.provider),
                          prices.isEmpty() ? Text::missing() : prices);
        row->setToolTip(other.id());
        connect(row, &QAbstractButton::clicked, this, [this, id = other.id()] { Q_EMIT modelAsked(id); });
        section->addWidget(row);
    }
    if (others.size() > most) {
        section->addWidget(
            new Label(m_theme, tr("and %1 more").arg(others.size() - most), TextRole::Caption, Label::Tone::Faint));
    }
}

void ModelDetails::addActions(const Model &model)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *compare = new Button(m_theme, tr("Compare"), Button::Kind::Primary);
    compare->setObjectName(QStringLiteral("detailsCompare"));
    connect(compare, &Button::clicked, this, [this] { Q_EMIT compareAsked(m_id); });
    auto *copyId = new Button(m_theme, tr("Copy id"));
    copyId->setObjectName(QStringLiteral("detailsCopyId"));
    connect(copyId, &Button::clicked, this, [this, apiId = model.facts.apiId] { Q_EMIT copyIdAsked(apiId); });
    auto *curl = new Button(m_theme, tr("curl"));
    curl->setObjectName(QStringLiteral("detailsCurl"));
    curl->setToolTip(tr("Copy a curl command; the key stays a variable"));
    connect(curl, &Button::clicked, this, [this] { Q_EMIT copyCurlAsked(m_id); });
    for (Button *button : {compare, copyId, curl}) {
        flow->addWidget(button);
    }
    m_column->addWidget(row);
}

void ModelDetails::setHistory(const std::vector<PricePoint> &history)
{
    auto *chart = new PriceChart(m_theme);
    chart->setObjectName(QStringLiteral("priceHistory"));
    if (!chart->setHistory(history, m_now)) {
        delete chart;
        return;
    }
    m_history->addWidget(chart);
    auto *ends = new QHBoxLayout;
    Instant first = m_now;
    for (const PricePoint &point : history) {
        first = std::min(first, point.from);
    }
    ends->addWidget(new Label(m_theme, Text::date(first), TextRole::Caption, Label::Tone::Faint));
    ends->addStretch(1);
    ends->addWidget(new Label(m_theme, tr("now"), TextRole::Caption, Label::Tone::Faint));
    m_history->addLayout(ends);
    m_history->parentWidget()->show();
}

QString ModelDetails::changeText(const Change &change)
{
    const auto value = [](const std::optional<QString> &text) { return text.value_or(Text::missing()); };
    switch (change.kind) {
    case ChangeKind::Added:
        return tr("new");
    case ChangeKind::Unlisted:
        return tr("no longer listed");
    case ChangeKind::Relisted:
        return tr("listed again");
    case ChangeKind::Price: {
        QString text = QStringLiteral("%1 %2 → %3")
                           .arg(Text::pricePath(change.field), value(change.oldValue), value(change.newValue));
        if (const auto percent = change.percent()) {
            text += QStringLiteral(" (%1%2 %)")
                        .arg(*percent > 0 ? QStringLiteral("+") : QString(), QString::number(*percent, 'f', 0));
        }
        return text;
    }
    case ChangeKind::Context:
        return tr("context %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::MaxOutput:
        return tr("max output %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::Capability:
        return QStringLiteral("%1 %2 → %3").arg(change.field, value(change.oldValue), value(change.newValue));
    case ChangeKind::Alias:
        return tr("alias %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::Deprecated:
        return tr("deprecated %1").arg(value(change.newValue));
    case ChangeKind::Retired:
        return tr("retired %1").arg(value(change.newValue));
    case ChangeKind::Name:
        return tr("name %1 → %2").arg(value(change.oldValue), value(change.newValue));
    }
    return {};
}

void ModelDetails::setChanges(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new Label(m_theme, Text::date(change.at), TextRole::Caption, Label::Tone::Faint));
        auto *text = new Label(m_theme, changeText(change), TextRole::Control, Label::Tone::Muted);
        text->setElided(true);
        row->addWidget(text, 1);
        m_changes->addLayout(row);
    }
    m_changes->parentWidget()->setVisible(!changes.empty());
}

} // namespace aigo
