// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

/// Plain text of any length in at most so many lines, the last one elided; whole where it is let. Muted. Its
/// accessible name is the whole text.
class ClampedText final : public QWidget
{
    Q_OBJECT

public:
    ClampedText(const Theme &theme, const QString &text, int mostLines, QWidget *parent = nullptr);

    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }
    bool isCut() const; ///< at its present width

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void laidOut(); ///< its width changed: isCut() may have

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int lineCount(int width) const;

    const Theme &m_theme;
    QString m_text;
    int m_mostLines;
    bool m_whole = false;
};

} // namespace aigo
