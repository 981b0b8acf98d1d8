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

/// The headings of compared models: swatch, name, provider, and under the pointer a cross that takes the model out.
class ComparisonHeader final : public QHeaderView
{
    Q_OBJECT

public:
    ComparisonHeader(const Theme &theme, const ComparisonTable &table, QWidget *parent = nullptr);
    void setProviderNames(std::map<QString, QString> names);
    /// Where the cross of a section is, in the viewport.
    QRect crossBox(int section) const;

Q_SIGNALS:
    void removeAsked(const QString &id);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    const ComparisonTable &m_table;
    std::map<QString, QString> m_names;
    int m_over = -1;
};

/// The comparison's table. Ctrl+C copies what is selected as TSV, Delete takes the current model out, Enter and a
/// double click ask what a row rests on.
class ComparisonView final : public QTableView
{
    Q_OBJECT

public:
    ComparisonView(const Theme &theme, ComparisonTable &table, QWidget *parent = nullptr);
    ComparisonHeader *header() const { return m_header; }

Q_SIGNALS:
    void removeAsked(const QString &id);
    void sourcesAsked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void spanGroups();
    void copy();

    const ComparisonTable &m_table;
    ComparisonHeader *m_header;
};

} // namespace aigo
