// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <map>

namespace aigo {

class ComparisonTable;

/// The headings of compared models: swatch, name, provider, and under the pointer a cross that takes the model out. The
/// first section, that of the titles, stays where it is while the models scroll sideways.
class ComparisonHeader final : public QHeaderView
{
    Q_OBJECT

public:
    ComparisonHeader(const Theme &theme, const ComparisonTable &table, QWidget *parent = nullptr);
    void setProviderNames(std::map<QString, QString> names);
    /// Where the cross of a section is, in the viewport.
    QRect crossBox(int section) const;
    /// How far what stays reaches into the viewport; 0 where nothing stays (from right to left).
    int stays() const;

Q_SIGNALS:
    void removeAsked(const QString &id);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int sectionUnder(const QPoint &at) const;
    QString tipAt(const QPoint &at) const;

    const Theme &m_theme;
    const ComparisonTable &m_table;
    std::map<QString, QString> m_names;
    int m_over = -1;
};

/// The comparison's table; the titles of its rows stay while the models scroll sideways. Ctrl+C copies what is selected
/// as TSV, Delete takes the current model out, Enter and a double click ask what a row rests on.
class ComparisonView final : public QTableView
{
    Q_OBJECT

public:
    ComparisonView(const Theme &theme, ComparisonTable &table, QWidget *parent = nullptr);
    ComparisonHeader *header() const { return m_header; }

    QModelIndex indexAt(const QPoint &at) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void removeAsked(const QString &id);
    void sourcesAsked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    /// Titles of groups are passed over.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fit();
    int widestTitle() const;
    void spanGroups();
    void copy();
    void paintTitles(const QRect &dirty);

    const Theme &m_theme;
    const ComparisonTable &m_table;
    ComparisonHeader *m_header;
};

} // namespace aigo
