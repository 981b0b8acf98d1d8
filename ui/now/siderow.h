// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <optional>

namespace aigo {

/// What a row of the side column says.
struct SideRowFacts
{
    QString key;  ///< tells it from others
    QString word; ///< in a pill
    State tone = State::Unknown;
    bool glyph = false; ///< with the state's shape
    QString beside;     ///< next to the pill; ends in "…" where it has no room
    QString trailing;   ///< at the far end: a time
    QString title;      ///< under the pill, in two lines at most; may be empty
    QString under;      ///< muted; may be empty
    QString spoken;     ///< all of it: tooltip and what a screen reader says
    bool operator==(const SideRowFacts &) const = default;
};

/// A row that can be pressed: a pill with a time or a name, a title, a line under it, a hairline below. Enter and Space
/// press it, Up and Down go to its neighbours.
class SideRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SideRow(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(SideRowFacts facts);
    const SideRowFacts &facts() const { return m_facts; }
    void setLast(bool last); ///< no hairline below
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {240, heightForWidth(240)}; }
    QSize minimumSizeHint() const override { return {120, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int titleLines(int width) const;

    const Theme &m_theme;
    SideRowFacts m_facts;
    bool m_last = false;
};

} // namespace aigo
