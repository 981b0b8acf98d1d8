// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

class QScrollArea;

namespace aigo {

class Button;
class Label;

/// A card at the side of a page for the details of one thing: title, a line under it, a close button, and contents that
/// scroll. Escape closes it. Hidden until opened; the page puts it into its layout or splitter.
class Drawer : public Card
{
    Q_OBJECT

public:
    explicit Drawer(const Theme &theme, QWidget *parent = nullptr);

    void setHeading(const QString &title, const QString &under = {});
    /// The contents; owned by the drawer, the one before is deleted.
    void setContents(QWidget *contents);
    QWidget *contents() const { return m_contents; }
    int scrollPosition() const;
    void setScrollPosition(int position); ///< after what was set is laid out
    void retranslate();

public Q_SLOTS:
    void openDrawer();
    void closeDrawer();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Label *m_heading;
    Label *m_under;
    Button *m_close;
    QScrollArea *m_scroll;
    QWidget *m_contents = nullptr;
};

} // namespace aigo
