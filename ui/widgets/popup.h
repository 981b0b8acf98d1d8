// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace aigo {

/// A small panel in front of the window, shown at a place of the screen. Escape or a click beside it closes it; it
/// deletes itself then.
class Popup : public QFrame
{
    Q_OBJECT

public:
    void showAt(const QPoint &at); ///< of the screen; within it. Its focus proxy takes the focus.

protected:
    /// Of that size; an empty one: as large as its contents want.
    explicit Popup(QSize size, QWidget *parent);

private:
    QSize m_size;
};

} // namespace aigo
