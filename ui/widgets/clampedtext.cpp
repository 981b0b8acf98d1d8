// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/clampedtext.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <limits>

namespace aigo {

namespace {

/// Calls `line(layout, textLine)` for each line at a width, until it says no.
template <typename Line>
void eachLine(const QString &text, const QFont &font, int width, Line line)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
        next.setLineWidth(width);
        if (!line(next)) {
            break;
        }
    }
    layout.endLayout();
}

} // namespace

ClampedText::ClampedText(const Theme &theme, const QString &text, int mostLines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(text.simplified())
    , m_mostLines(mostLines)
{
    setFont(theme.font(TextRole::Control));
    setAccessibleName(m_text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClampedText::setWhole(bool whole)
{
    m_whole = whole;
    updateGeometry();
    update();
}

int ClampedText::lineCount(int width) const
{
    int lines = 0;
    eachLine(m_text, font(), width, [&lines](const QTextLine &) {
        ++lines;
        return true;
    });
    return lines;
}

bool ClampedText::isCut() const
{
    return lineCount(width()) > m_mostLines;
}

int ClampedText::heightForWidth(int width) const
{
    const int lines = lineCount(std::max(width, 1));
    return fontMetrics().lineSpacing() * (m_whole ? lines : std::min(lines, m_mostLines)) + 2;
}

QSize ClampedText::sizeHint() const
{
    constexpr int usual = 240;
    return {usual, heightForWidth(usual)};
}

QSize ClampedText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().lineSpacing() + 2};
}

void ClampedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT laidOut();
}

void ClampedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_theme.colors().muted);
    const int most = m_whole || !isCut() ? std::numeric_limits<int>::max() : m_mostLines;
    const int step = fontMetrics().lineSpacing();
    int at = 0;
    eachLine(m_text, font(), width(), [&](const QTextLine &line) {
        const bool last = at == most - 1;
        const QString shown = last ? fontMetrics().elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width())
                                   : m_text.mid(line.textStart(), line.textLength());
        painter.drawText(QRect(0, at * step, width(), step),
                         static_cast<int>(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)),
                         shown);
        ++at;
        return !last;
    });
}

} // namespace aigo
