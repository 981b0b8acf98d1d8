// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "core/domain/check.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace aigo {

/// Our own line icons (resources/icons/*.svg; 24 px grid, 1.75 stroke), named as their files.
enum class Icon : quint8 {
    Now,
    Models,
    Compare,
    Live,
    Incidents,
    Benchmarks,
    Changes,
    Alerts,
    Settings,
    Search,
    Check,
    Cross,
    Triangle,
    Wrench,
    Question,
    HollowDot,
    Star,
    Plus,
    Close,
    Columns,
    Export,
    Trash,
    Bookmark,
    Refresh,
    Copy,
    Filter,
    ChevronDown,
    ChevronRight,
    Pause,
    Play,
    Window,
    Quit,
    Key,
    Info,
    Offline,
    Tools,
    Vision,
    Reasoning,
    Audio,
    Speech,
    Image,
    Video,
    Caching,
    Pdf,
    Web,
    Json,
    Batch,
    Computer,
    Embeddings,
    Streaming,
    News,
    Mute,
    Clock,
    Moon,
    Send,
    ArrowUp,
    ArrowDown,
    MailOpen,
    Grid,
    Wallet,
};
inline constexpr int iconCount = static_cast<int>(Icon::Wallet) + 1;
QString iconName(Icon icon); ///< the file's name without ".svg"

/// The icon of a capability; its words are Text::capability.
Icon capabilityIcon(Capability capability);

/// Drawn in one colour at `size` logical pixels for a device pixel ratio; kept in Qt's pixmap cache.
QPixmap iconPixmap(Icon icon, int size, QColor color, qreal devicePixelRatio);
/// Draws it centred in `box` at `size`, in the painter's own resolution.
void paintIcon(QPainter &painter, const QRect &box, Icon icon, QColor color, int size = 16);
/// For actions and buttons: tinted when it is drawn, so that it follows the theme: `accent` where on, faint where
/// disabled.
QIcon themedIcon(const Theme &theme, Icon icon);

/// The rounded blue square.
QIcon applicationIcon();

/// A state by shape and colour: check, triangle, cross, wrench, question mark; `stale`: a hollow dot whatever the
/// state.
void paintState(QPainter &painter, const QRect &box, State state, const Theme &theme, bool stale = false);
/// The same shape alone, for icons of one colour.
void paintStateShape(QPainter &painter, const QRectF &box, State state, QColor color, bool stale = false);

} // namespace aigo
