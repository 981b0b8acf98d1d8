// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/providercard.h"

#include "ui/charts/medianline.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int side = 16;
constexpr int stripHeight = 14;
constexpr int lineHeight = 18;
constexpr double quietDay = 2.4;
constexpr int graphTop = 56;
constexpr int graphHeight = 60;
constexpr int sparkHeight = 38;

int figureWidth(int inner)
{
    return std::min(104, inner * 2 / 5);
}

} // namespace

ProviderCard::ProviderCard(const Theme &theme, const QString &slug, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_slug(slug)
{
    setObjectName(QStringLiteral("card-") + slug);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, [this] {
        m_graph = {};
        update();
    });
}

void ProviderCard::setFacts(CardFacts facts)
{
    if (facts == m_facts) {
        return;
    }
    m_graph = facts.tone == m_facts.tone ? m_graph : QPixmap();
    m_facts = std::move(facts);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_facts.name, m_facts.word));
    setAccessibleDescription(m_facts.spoken);
    setToolTip(m_facts.spoken);
    update();
}

void ProviderCard::setFigures(const DayFigures &figures)
{
    m_figures = figures;
    m_graph = {};
    update();
}

void ProviderCard::setChosen(bool chosen)
{
    if (m_chosen != chosen) {
        m_chosen = chosen;
        update();
    }
}

void ProviderCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        Q_EMIT moveAsked(event->key());
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

QRect ProviderCard::mirrored(const QRect &box) const
{
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void ProviderCard::paintEvent(QPaintEvent *)
{
    ++m_paints;
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const bool hover = underMouse() && isEnabled();
    paintBox(painter, rect(), hover ? c.hover : c.card, m_chosen ? c.accent : c.hairline, Theme::cardRadius);
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::cardRadius - 1);
    }
    const int inner = width() - 2 * side;
    paintHead(painter, QRect(side, 12, inner, 22));
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(c.muted);
    painter.drawText(mirrored(QRect(side, 34, inner, lineHeight)), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_facts.why, Qt::ElideRight, inner));
    paintFigure(painter, QRect(side, 53, figureWidth(inner), 44));
    paintGraph(painter, QRect(side, graphTop, inner, graphHeight));
    paintFoot(painter, QRect(side, 120, inner, lineHeight));
}

void ProviderCard::paintGraph(QPainter &painter, const QRect &box)
{
    // A picture at twice the scale is painted through the widget's own device: the transform knows.
    const qreal ratio = std::max(devicePixelRatioF(), std::abs(painter.deviceTransform().m11()));
    const QSize size = (QSizeF(box.size()) * ratio).toSize();
    if (m_graph.size() != size) {
        m_graph = QPixmap(size);
        m_graph.setDevicePixelRatio(ratio);
        m_graph.fill(Qt::transparent);
        QPainter own(&m_graph);
        own.translate(-box.topLeft());
        const int figure = figureWidth(box.width()) + space::s;
        paintSpark(own, mirrored(QRect(box.left() + figure, box.top(), box.width() - figure, sparkHeight)));
        const QRect strip(box.left(), box.bottom() + 1 - stripHeight - 1, box.width(), stripHeight);
        paintAvailabilityParts(own, QRectF(mirrored(strip)), m_figures.parts, m_theme);
    }
    painter.drawPixmap(box.topLeft(), m_graph);
}

void ProviderCard::paintHead(QPainter &painter, const QRect &box) const
{
    QFont font = m_theme.font(TextRole::CaptionStrong);
    const int pill = QFontMetrics(font).horizontalAdvance(m_facts.word) + 2 * 8 + 16;
    paintStatePill(painter, mirrored(QRect(box.right() + 1 - pill, box.top(), pill, box.height())), m_facts.tone,
                   m_facts.word, m_theme, m_facts.stale);
    painter.setFont(m_theme.font(TextRole::CardTitle));
    painter.setPen(m_theme.colors().text);
    const int room = box.width() - pill - space::s;
    painter.drawText(mirrored(QRect(box.left(), box.top(), room, box.height())), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_facts.name, Qt::ElideRight, room));
}

void ProviderCard::paintFigure(QPainter &painter, const QRect &box) const
{
    const Colors &c = m_theme.colors();
    const QRect at = mirrored(box);
    painter.setFont(m_theme.font(TextRole::Figure));
    const int figure = painter.fontMetrics().horizontalAdvance(m_facts.figure);
    painter.setPen(m_facts.unit.isEmpty() ? c.faint : c.text);
    const QRect line(at.left(), at.top(), at.width(), 26);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, m_facts.figure);
    painter.setFont(m_theme.font(TextRole::Control));
    painter.setPen(c.faint);
    const QRect unit = isRightToLeft() ? line.adjusted(0, 3, -figure - 4, 3) : line.adjusted(figure + 4, 3, 0, 3);
    painter.drawText(unit, Qt::AlignVCenter | Qt::AlignLeading, m_facts.unit);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.drawText(QRect(at.left(), at.top() + 26, at.width(), lineHeight), Qt::AlignVCenter | Qt::AlignLeading,
                     m_facts.caption);
}

/// A day's medians with what is under them tinted, in the colour of the trouble where there is some.
void ProviderCard::paintSpark(QPainter &painter, const QRectF &box) const
{
    double highest = 0;
    for (const auto &line : m_figures.median) {
        for (const QPointF &point : line) {
            highest = std::max(highest, point.y());
        }
    }
    // A quiet day is a line in the lower half, so that one sees how much a peak is.
    if (m_figures.day.p50) {
        highest = std::max(highest, static_cast<double>(m_figures.day.p50->count()) / 1000 * quietDay);
    }
    const QRectF ground(box.left(), box.bottom() - 1, box.width(), 1);
    if (highest <= 0) {
        painter.fillRect(ground, m_theme.colors().hairline);
        return;
    }
    const bool plain = m_facts.tone == State::Operational || m_facts.tone == State::Unknown;
    const QColor ink = plain ? m_theme.colors().accent : m_theme.state(m_facts.tone);
    QColor area = ink;
    area.setAlphaF(0.13F);
    const auto begin = static_cast<double>(toMs(m_figures.to - dayShown));
    const auto length = static_cast<double>(dayShown.count());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &line : m_figures.median) {
        QPolygonF shape;
        shape.reserve(line.size() + 2);
        for (const QPointF &point : line) {
            const double x = box.left() + std::clamp((point.x() - begin) / length, 0.0, 1.0) * box.width();
            shape.append({x, box.bottom() - point.y() / highest * (box.height() - 2) - 1});
        }
        painter.setPen(Qt::NoPen);
        if (shape.size() == 1) {
            painter.setBrush(ink);
            painter.drawEllipse(shape.first(), 1.7, 1.7);
            continue;
        }
        const QPolygonF drawn = shape;
        const QPointF last = shape.last();
        const QPointF first = shape.first();
        shape.append({last.x(), box.bottom()});
        shape.append({first.x(), box.bottom()});
        painter.setBrush(area);
        painter.drawPolygon(shape);
        paintPolyline(painter, drawn, ink, 1.4);
    }
    painter.restore();
}

void ProviderCard::paintFoot(QPainter &painter, const QRect &box) const
{
    painter.setFont(m_theme.font(TextRole::Control));
    const int share = figuresWidth(painter.font(), m_facts.share);
    painter.setPen(m_theme.colors().faint);
    painter.drawText(mirrored(QRect(box.right() + 1 - share - 1, box.top(), share + 1, box.height())),
                     Qt::AlignVCenter | Qt::AlignTrailing, m_facts.share);
    painter.setPen(m_theme.colors().muted);
    const int room = box.width() - share - space::s;
    painter.drawText(mirrored(QRect(box.left(), box.top(), room, box.height())), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_facts.page, Qt::ElideRight, room));
}

} // namespace aigo
