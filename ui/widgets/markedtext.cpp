// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/markedtext.h"

#include <QPainter>
#include <cmath>

namespace aigo {

MarkedText::MarkedText(const Theme &theme, std::vector<WordingPiece> pieces, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pieces(std::move(pieces))
{
    QString before;
    QString after;
    for (const WordingPiece &piece : m_pieces) {
        m_text += piece.text;
        before += piece.kind == WordingPiece::Kind::New ? QString() : piece.text;
        after += piece.kind == WordingPiece::Kind::Gone ? QString() : piece.text;
    }
    setAccessibleName(tr("before: %1; now: %2").arg(before, after));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(theme.font(TextRole::Control));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QList<QTextLayout::FormatRange> MarkedText::formats() const
{
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const WordingPiece &piece : m_pieces) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(piece.text.size());
        start += range.length;
        range.format.setForeground(m_theme.colors().muted);
        if (piece.kind == WordingPiece::Kind::Gone) {
            range.format.setForeground(m_theme.stateText(State::Down));
            range.format.setFontStrikeOut(true);
        } else if (piece.kind == WordingPiece::Kind::New) {
            range.format.setForeground(m_theme.stateText(State::Operational));
            range.format.setBackground(m_theme.stateSoft(State::Operational));
            range.format.setFontUnderline(true);
        }
        ranges.append(range);
    }
    return ranges;
}

qreal MarkedText::layOut(QTextLayout &layout, int width) const
{
    layout.setFont(font());
    layout.setText(m_text);
    layout.setFormats(formats());
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::ceil(line.height()) + 1;
    }
    layout.endLayout();
    return height;
}

int MarkedText::heightForWidth(int width) const
{
    QTextLayout layout;
    return static_cast<int>(std::ceil(layOut(layout, std::max(width, 40))));
}

QSize MarkedText::sizeHint() const
{
    return {240, heightForWidth(std::max(width(), 240))};
}

QSize MarkedText::minimumSizeHint() const
{
    return {120, fontMetrics().height()};
}

void MarkedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

} // namespace aigo
