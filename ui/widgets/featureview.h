// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <map>

namespace aigo {

class FeatureTable;

/// The capabilities over the matrix: an icon, and its word upwards.
class FeatureHeader final : public QHeaderView
{
    Q_OBJECT

public:
    FeatureHeader(const Theme &theme, const FeatureTable &table, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
    const FeatureTable &m_table;
};

/// The models at the side of the matrix: name and provider.
class FeatureRows final : public QHeaderView
{
    Q_OBJECT

public:
    FeatureRows(const Theme &theme, const FeatureTable &table, QWidget *parent = nullptr);
    void setProviderNames(std::map<QString, QString> names) { m_names = std::move(names); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
    const FeatureTable &m_table;
    std::map<QString, QString> m_names;
};

/// The matrix of features: a check where it is there, a cross where it is known to be missing, a dash where nobody
/// knows, a triangle in the corner where sources disagree (the tooltip says who says what). Names and capabilities
/// stay while one scrolls. Enter opens the model, Ctrl+C copies what is selected.
class FeatureView final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int columnWidth = 44; ///< at least; wider where there is room

    FeatureView(const Theme &theme, FeatureTable &table, QWidget *parent = nullptr);
    FeatureRows *rows() const { return m_rows; }

Q_SIGNALS:
    void openAsked(const QString &model);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const FeatureTable &m_table;
    FeatureRows *m_rows;
};

} // namespace aigo
