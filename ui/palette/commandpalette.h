// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/palette/palettesearch.h"

#include <QPointer>
#include <QWidget>

class QListView;
class QModelIndex;

namespace aigo {

class Card;
class Chip;
class Label;
class PaletteRows;
class SearchField;

/// One field from which everything is reached: pages, actions, providers, presets, models, changes, incidents, news.
/// Lies over the window, which must be its parent. By keyboard: Up and Down choose (round the ends), Page up and down,
/// Enter opens, Tab and Shift+Tab go from scope to scope, Escape closes. `opened` says what a link is; actions are run.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(Desk &desk, const Theme &theme, QWidget *parent);

    void setPages(std::vector<PaletteEntry> pages) { m_search.setPages(std::move(pages)); }
    void setActions(std::vector<PaletteAction> actions) { m_search.setActions(std::move(actions)); }
    void retranslate();

    void open(const QString &typed = {});
    void close();
    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }
    const PaletteSearch &search() const { return m_search; }
    PaletteScope scope() const { return m_scope; }
    void setScope(PaletteScope scope);

Q_SIGNALS:
    void linkAsked(const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Desk &m_desk;
    const Theme &m_theme;
    PaletteSearch m_search;
    Card *m_box;
    SearchField *m_field;
    QListView *m_list;
    PaletteRows *m_rows;
    Label *m_empty;
    Label *m_hint;
    std::vector<Chip *> m_scopes;
    std::vector<Chip *> m_times;
    PaletteScope m_scope = PaletteScope::All;
    int m_time = 0;
    QPointer<QWidget> m_focusBefore;

    void buildBox();
    void place();
    void ask();
    void showFound();
    void move(int by);
    void take(const QModelIndex &index);
    bool key(int key, bool shift);
};

} // namespace aigo
