// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/wording.h"
#include "ui/theme/theme.h"

#include <QTextLayout>
#include <QWidget>
#include <vector>

namespace aigo {

/// A text that was edited, in as many lines as it needs: what went is struck through, what came is underlined on a
/// tint. Its accessible name says both.
class MarkedText final : public QWidget
{
    Q_OBJECT

public:
    MarkedText(const Theme &theme, std::vector<WordingPiece> pieces, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QTextLayout::FormatRange> formats() const;
    qreal layOut(QTextLayout &layout, int width) const;

    const Theme &m_theme;
    std::vector<WordingPiece> m_pieces;
    QString m_text;
};

} // namespace aigo
