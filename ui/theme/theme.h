// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace aigo {

class ColorScheme;

/// Every colour the window uses; nothing outside ui/theme names a colour by its figures.
struct Colors
{
    QColor surface;  ///< behind the cards
    QColor card;     ///< cards, rail, header, tables
    QColor field;    ///< where one types, inside a header
    QColor band;     ///< a group's row in a table
    QColor hairline; ///< borders
    QColor control;  ///< borders of what has no other sign that it can be used: check boxes, handles
    QColor grid;     ///< fainter: lines between rows, grid of a chart
    QColor text;
    QColor muted; ///< second to the text; 4.5:1 on card and surface
    QColor faint; ///< captions and missing values; 4.5:1 on card
    QColor accent;
    QColor accentHover;
    QColor accentSoft; ///< fill of what is chosen, of a selected row
    QColor accentArea; ///< fill under a line of a chart
    QColor onAccent;   ///< text on accent
    QColor hover;      ///< under the pointer, on a card
    QColor shade;      ///< half-transparent, behind what is in front
};

/// What a text is for; sizes are 22, 15, 13, 12 and 11 pixels.
enum class TextRole : quint8 { Title, CardTitle, Body, BodyStrong, Control, Caption, CaptionStrong, Figure, Code };

/// Spacing in pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

/// The window's look as one value everything paints by: colours for light and dark, fonts, radii. Follows the
/// desktop's colour scheme (the portal's `org.freedesktop.appearance color-scheme`, else how light the desktop's own
/// palette is) unless the user chose light or dark. Passed by reference; outlives every widget. GUI thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice : quint8 { System, Light, Dark };
    static constexpr int cardRadius = 8;
    static constexpr int controlRadius = 6;
    static constexpr int controlHeight = 32;
    static constexpr int rowHeight = 28;
    static constexpr int railWidth = 72;
    static constexpr int headerHeight = 56;
    static constexpr int seriesCount = 8;

    /// Remembers the application's font and palette as the desktop's own: made before anything changes them.
    explicit Theme(Choice choice = Choice::System, QObject *parent = nullptr);
    ~Theme() override;

    static Choice choiceFromName(const QString &name); ///< "system", "light", "dark"
    void choose(Choice choice);
    bool isDark() const { return m_dark; }

    const Colors &colors() const;
    QColor state(State state) const;     ///< of the shape
    QColor stateSoft(State state) const; ///< a fill behind it
    QColor stateText(State state) const; ///< its words on that fill, 4.5:1
    /// Eight colours that people with a colour vision deficiency tell apart; a provider keeps its index. Wraps.
    QColor series(int index) const;
    QColor best() const { return state(State::Operational); } ///< the mark at a best value

    /// For the panel, whose colour nobody tells us: mid-tones that stand out on light and dark alike.
    static QColor panelInk();
    static QColor panelState(State state);

    QFont font(TextRole role) const;
    QPalette palette() const;

    /// Gives the application style, palette and font, and keeps them up to date. Once, by who owns the application.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void follow();

    Choice m_choice;
    bool m_dark = false;
    bool m_applied = false;
    bool m_desktopDark = false;
    QFont m_base;
    ColorScheme *m_scheme;
};

} // namespace aigo
