// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/readoutbox.h"

#include "ui/widgets/painting.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

constexpr int rowHeight = 20;
constexpr int swatch = 15;
constexpr int widestName = 190;
constexpr int widest = 460;

} // namespace

ReadoutBox::ReadoutBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setProperty("overlay", true); // it lies over the charts
    hide();
}

void ReadoutBox::setContent(const QString &time, std::vector<Group> groups)
{
    m_time = time;
    m_groups = std::move(groups);
    setAccessibleName(lines().join(QStringLiteral("; ")));
    resize(sizeHint());
    update();
}

QStringList ReadoutBox::lines() const
{
    QStringList all{m_time};
    for (const Group &group : m_groups) {
        if (!group.title.isEmpty()) {
            all += group.title;
        }
        for (const ReadoutRow &row : group.rows) {
            all += QStringLiteral("%1 %2 %3").arg(row.name, row.value, row.details).trimmed();
        }
    }
    return all;
}

ReadoutBox::Widths ReadoutBox::widths() const
{
    const QFontMetrics plain(m_theme.font(TextRole::Control));
    const QFontMetrics strong(m_theme.font(TextRole::BodyStrong));
    const QFontMetrics small(m_theme.font(TextRole::Caption));
    Widths w;
    int single = strong.horizontalAdvance(m_time);
    for (const Group &group : m_groups) {
        single = std::max(single, small.horizontalAdvance(group.title));
        for (const ReadoutRow &row : group.rows) {
            if (row.value.isEmpty()) {
                single = std::max(single, plain.horizontalAdvance(row.name) + swatch);
                continue;
            }
            w.name = std::max(w.name, std::min(plain.horizontalAdvance(row.name), widestName));
            w.value = std::max(w.value, strong.horizontalAdvance(row.value));
            w.details = std::max(w.details, small.horizontalAdvance(row.details));
        }
    }
    const int columns = swatch + w.name + space::m + w.value + (w.details > 0 ? space::s + w.details : 0);
    w.whole = std::min(std::max(single, columns) + 2 * space::m + 2, widest);
    return w;
}

QSize ReadoutBox::sizeHint() const
{
    int rows = 1;
    for (const Group &group : m_groups) {
        rows += (group.title.isEmpty() ? 0 : 1) + static_cast<int>(group.rows.size());
    }
    return {widths().whole, rows * rowHeight + 2 * space::s};
}

void ReadoutBox::showBeside(int x, int top)
{
    constexpr int apart = 14;
    const int room = parentWidget()->width();
    const int at = x + apart + width() <= room ? x + apart : x - apart - width();
    move(std::clamp(at, 0, std::max(0, room - width())),
         std::clamp(top, 0, std::max(0, parentWidget()->height() - height())));
    show();
    raise();
}

void ReadoutBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme.colors().card, m_theme.colors().hairline, Theme::cardRadius);
    const Widths w = widths();
    int y = space::s;
    const int right = width() - space::m;
    const auto text = [&](TextRole role, QColor colour, int x, int wide, const QString &words) {
        painter.setFont(m_theme.font(role));
        painter.setPen(colour);
        painter.drawText(QRect(x, y, wide, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, wide));
    };
    const Colors &c = m_theme.colors();
    text(TextRole::BodyStrong, c.text, space::m, right - space::m, m_time);
    for (const Group &group : m_groups) {
        y += rowHeight;
        if (!group.title.isEmpty()) {
            text(TextRole::Caption, c.faint, space::m, right - space::m, group.title);
        } else {
            y -= rowHeight;
        }
        for (const ReadoutRow &row : group.rows) {
            y += rowHeight;
            int x = space::m;
            if (row.colour.isValid()) {
                paintSwatch(painter, QRect(x, y, swatch, rowHeight), row.colour);
                x += swatch;
            }
            if (row.value.isEmpty()) {
                text(TextRole::Control, c.muted, x, right - x, row.name);
                continue;
            }
            text(TextRole::Control, c.text, x, w.name + 2, row.name);
            x = space::m + swatch + w.name + space::m;
            text(TextRole::BodyStrong, c.text, x, w.value + 2, row.value);
            x += w.value + space::s;
            text(TextRole::Caption, c.muted, x, std::max(0, right - x + 2), row.details);
        }
    }
}

} // namespace aigo
