// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/servedsection.h"

#include "ui/models/modelstable.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/link.h"
#include "ui/widgets/painting.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int lineHeight = 20;

/// What a row says of one model elsewhere.
struct ServedText
{
    QString name;
    QString prices;
    QString difference; ///< "↑ 20 % / =": second line; empty: none
    QString spoken;     ///< the same in words
    std::optional<State> state;
};

/// Another provider of the same model: its state, name, prices and how they differ; a click shows it.
class ServedRow final : public QAbstractButton
{
public:
    ServedRow(const Theme &theme, ServedText text)
        : m_theme(theme)
        , m_text(std::move(text))
    {
        setText(m_text.name);
        setProperty("elided", true);
        setAccessibleName(m_text.spoken);
        setFixedHeight(m_text.difference.isEmpty() ? lineHeight + space::xs : 2 * lineHeight - space::xs);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = m_theme.colors();
        const QRect first(0, 0, width(), m_text.difference.isEmpty() ? height() : lineHeight);
        int left = 0;
        if (m_text.state) {
            paintState(painter, QRect(0, first.center().y() - 6, 12, 12), *m_text.state, m_theme);
            left = 18;
        }
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(colors.text);
        paintFigures(painter, first, m_text.prices);
        const int room = width() - left - figuresWidth(painter.font(), m_text.prices) - space::s;
        painter.setFont(m_theme.font(TextRole::Control));
        painter.setPen(underMouse() || hasFocus() ? colors.accent : colors.muted);
        painter.drawText(QRect(left, 0, room, first.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        if (!m_text.difference.isEmpty()) {
            painter.setFont(m_theme.font(TextRole::Caption));
            painter.setPen(colors.faint);
            painter.drawText(QRect(0, first.bottom() - 3, width(), height() - first.bottom() + 3),
                             Qt::AlignVCenter | Qt::AlignRight, m_text.difference);
        }
        if (hasFocus()) {
            paintFocus(painter, QRectF(rect()), m_theme, 4);
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }

private:
    const Theme &m_theme;
    ServedText m_text;
};

/// By how many percent the other is dearer (below 0: cheaper).
std::optional<double> percentOver(std::optional<Money> own, std::optional<Money> other)
{
    if (!own || !other || own->pico == 0) {
        return std::nullopt;
    }
    return 100.0 * static_cast<double>(other->pico - own->pico) / static_cast<double>(own->pico);
}

QString roundedPercent(double percent)
{
    const double size = std::abs(percent);
    return size < 1 ? QStringLiteral("< 1 %") : QStringLiteral("%1 %").arg(QString::number(size, 'f', 0));
}

QString spokenDifference(std::optional<double> percent)
{
    if (!percent) {
        return {};
    }
    return *percent == 0  ? ServedSection::tr("costs the same")
           : *percent > 0 ? ServedSection::tr("costs %1 more", "20 %").arg(roundedPercent(*percent))
                          : ServedSection::tr("costs %1 less", "20 %").arg(roundedPercent(*percent));
}

ServedText servedText(const DetailContext &context, const ServedElsewhere &served)
{
    const ModelFacts &own = context.model.facts;
    const ModelFacts &facts = served.model->facts;
    ServedText text;
    text.name = context.table.providerName(facts.provider);
    text.state = context.table.stateOf(*served.model);
    const QString prices = pricePair(facts.prices, ServiceTier::Standard, 0);
    text.prices = prices.isEmpty() ? Text::missing() : prices;
    QStringList both;
    QStringList spoken{text.name, text.prices};
    for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
        const auto mine = knownPrice(own.prices, kind);
        const auto theirs = knownPrice(facts.prices, kind);
        const QString difference = differenceText(mine, theirs);
        both << (difference.isEmpty() ? Text::missing() : difference);
        if (const QString words = spokenDifference(percentOver(mine, theirs)); !words.isEmpty()) {
            spoken << Text::priceKind(kind) + u' ' + words;
        }
    }
    const bool known = both[0] != Text::missing() || both[1] != Text::missing();
    const bool same = both[0] == QLatin1String("=") && both[1] == both[0];
    text.difference = same ? ServedSection::tr("same price") : known ? both.join(QStringLiteral(" / ")) : QString();
    if (!served.sameSnapshot) {
        text.difference += (text.difference.isEmpty() ? QString() : QStringLiteral(" · ")) +
                           ServedSection::tr("maybe another snapshot");
        spoken << ServedSection::tr("maybe another snapshot");
    }
    text.spoken = spoken.join(QStringLiteral(", "));
    return text;
}

} // namespace

QString differenceText(std::optional<Money> own, std::optional<Money> other)
{
    const auto percent = percentOver(own, other);
    if (!percent) {
        return own && other && *own == *other ? QStringLiteral("=") : QString();
    }
    return *percent == 0 ? QStringLiteral("=")
                         : (*percent > 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ")) + roundedPercent(*percent);
}

ServedSection::ServedSection(const DetailContext &context, const LineageIndex &lineage)
    : FactSection(context.theme, tr("Also served by"))
{
    const std::vector<ServedElsewhere> others = lineage.alsoServedBy(context.model);
    for (std::size_t i = 0; i < std::min(others.size(), most); ++i) {
        auto *row = new ServedRow(context.theme, servedText(context, others[i]));
        const QString id = others[i].model->id();
        row->setObjectName(QStringLiteral("served:") + id);
        row->setToolTip(id);
        connect(row, &QAbstractButton::clicked, this, [this, id] { Q_EMIT modelAsked(id); });
        rows()->addWidget(row);
    }
    if (others.size() > most) {
        addCaption(tr("and %1 more").arg(others.size() - most));
    }
}

NamesSection::NamesSection(const DetailContext &context, const LineageIndex &lineage)
    : FactSection(context.theme, tr("Snapshots and aliases"))
{
    const Model *target = lineage.aliasTarget(context.model);
    if (target != nullptr) {
        addNames(context, tr("Leads to"), {target->id()});
    } else if (!context.model.facts.aliasOf.isEmpty()) {
        addNames(context, tr("Leads to"), {context.model.facts.aliasOf});
    }
    QStringList snapshots;
    for (const Model *snapshot : lineage.snapshotsOf(context.model)) {
        if (snapshot != target) {
            snapshots << snapshot->id();
        }
    }
    addNames(context, tr("Snapshots"), snapshots);
    addNames(context, tr("Also called"), context.model.facts.aliases);
}

void NamesSection::addNames(const DetailContext &context, const QString &title, const QStringList &idsOrNames)
{
    if (idsOrNames.isEmpty()) {
        return;
    }
    addCaption(title);
    QStringList plain;
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(box, space::xs);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const QString &name : idsOrNames.mid(0, most)) {
        const Model *model = context.linked(name);
        if (model == nullptr || model == &context.model) {
            plain << name;
            continue;
        }
        auto *link = new Link(context.theme, model->facts.apiId);
        link->setElided(true);
        link->setObjectName(QStringLiteral("name:") + model->id());
        link->setAccessibleName(tr("Show %1").arg(model->id()));
        connect(link, &Link::clicked, this, [this, id = model->id()] { Q_EMIT modelAsked(id); });
        flow->addWidget(link);
    }
    if (flow->count() > 0) {
        rows()->addWidget(box);
    } else {
        delete box;
    }
    if (idsOrNames.size() > most) {
        plain << tr("and %1 more").arg(idsOrNames.size() - most);
    }
    if (!plain.isEmpty()) {
        addWords(plain.join(QStringLiteral(", ")));
    }
}

} // namespace aigo
