// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/availabilitystrip.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

constexpr int rowStep = 26;
constexpr int barHeight = 16;

QString shareText(const Availability &whole)
{
    const auto share = whole.share();
    return share ? Text::percent(*share) : Text::missing();
}

} // namespace

AvailabilityStrip::AvailabilityStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AvailabilityStrip::setRows(std::vector<Row> rows)
{
    const bool other = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    QStringList words;
    for (const Row &row : m_rows) {
        words += QStringLiteral("%1: %2").arg(row.name, shareText(row.whole));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    if (other) {
        updateGeometry();
    }
    update();
}

QSize AvailabilityStrip::sizeHint() const
{
    return {480, rowStep * std::max(1, static_cast<int>(m_rows.size()))};
}

void AvailabilityStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int names = 0;
    for (const Row &row : m_rows) {
        names = std::max(names, QFontMetrics(m_theme.font(TextRole::Control)).horizontalAdvance(row.name));
    }
    names = std::min(names, 140);
    const int figures = figuresWidth(m_theme.font(TextRole::BodyStrong), QStringLiteral("100.00 %"));
    const double left = names + space::m;
    const double width = this->width() - left - figures - space::m;
    int y = 0;
    for (const Row &row : m_rows) {
        painter.setFont(m_theme.font(TextRole::Control));
        painter.setPen(m_theme.colors().muted);
        painter.drawText(QRect(0, y, names + 2, rowStep), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, names + 2));
        const double step = width / static_cast<double>(std::max<std::size_t>(1, row.parts.size()));
        const double ground = y + (rowStep + barHeight) / 2.0;
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            const Availability &part = row.parts[i];
            QColor colour = m_theme.colors().hairline;
            double height = 4;
            if (part.down.count() > 0) {
                colour = m_theme.state(State::Down);
                height = barHeight * 0.5;
            } else if (part.slow.count() > 0) {
                colour = m_theme.state(State::Degraded);
                height = barHeight * 0.75;
            } else if (part.up.count() > 0) {
                colour = m_theme.state(State::Operational);
                height = barHeight;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            const double gap = step > 4 ? 1.5 : 0.5;
            painter.drawRoundedRect(
                QRectF(left + step * static_cast<double>(i), ground - height, std::max(1.0, step - gap), height), 1.5,
                1.5);
        }
        painter.setFont(m_theme.font(TextRole::BodyStrong));
        painter.setPen(row.whole.share() ? m_theme.colors().text : m_theme.colors().faint);
        paintFigures(painter, QRect(this->width() - figures - 1, y, figures + 1, rowStep), shareText(row.whole));
        y += rowStep;
    }
}

} // namespace aigo
