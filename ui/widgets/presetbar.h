// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/sorting.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <utility>
#include <vector>

class QKeyEvent;
class QLineEdit;
class QMouseEvent;

namespace aigo {

class Button;
class Chip;
class FlowLayout;

/// The presets as tabs that wrap, with a button that saves the view under a name typed in its place and one that
/// deletes one's own preset; so does Delete on its tab. Among tabs one goes with the arrow keys, Home and End; Space or
/// Enter chooses. A tab is dragged to another place (or goes there with Ctrl+Shift and an arrow key), F2 renames one's
/// own, the context menu has all of it. The bar only asks: it stores nothing, and it knows the view from mark() alone.
class PresetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(const Theme &theme, QWidget *parent = nullptr);

    void setPresets(const std::vector<Preset> &presets);
    /// Names that ship with the program: one's own preset of such a name can be restored.
    void setShippedNames(const QStringList &names) { m_shippedNames = names; }
    /// What the view is now: the preset that says the same is marked.
    void mark(const QString &filter, const SortKeys &sort);
    void choose(int by); ///< the next one (1) or the one before (-1), round and round
    void retranslate();  ///< all words but the chips', which setPresets() makes

Q_SIGNALS:
    void chosen(const aigo::Preset &preset);
    void saveAsked(const QString &name);
    void deleteAsked(const QString &name); ///< of one that stands in for a shipped one: the shipped one comes back
    void renameAsked(const QString &from, const QString &to);
    void orderAsked(const QStringList &names); ///< all of them, as they shall stand
    void linkAsked(const aigo::Preset &preset);
    void exportAsked();
    void importAsked();
    void left(); ///< the name was entered or given up

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *chipOf(const Preset &preset);
    void go(const Preset &preset);
    void markAgain();
    void markStop();
    bool step(const Chip *chip, int key);
    void beginSaving();
    void endSaving(bool save);
    void deleteMarked();
    const Preset *presetOf(const QObject *chip) const;
    void beginRenaming(const QString &name);
    void move(const QString &name, int places);
    void drop(const Chip *chip, QPoint at);
    void showMenu(const Preset &preset, QPoint at);
    bool handleMouse(Chip *chip, QMouseEvent *event);
    bool handleKey(Chip *chip, const QKeyEvent *event);

    const Theme &m_theme;
    FlowLayout *m_flow;
    std::vector<std::pair<Chip *, Preset>> m_chips;
    Button *m_save;
    Button *m_delete;
    QLineEdit *m_name;
    QStringList m_shippedNames;
    QString m_went;    ///< the preset that was chosen last
    QString m_renamed; ///< the preset that gets the name being typed; empty: the view is saved
    QPoint m_pressed;
    bool m_dragging = false;
    QString m_filter;
    SortKeys m_sort;
};

} // namespace aigo
