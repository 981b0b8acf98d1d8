// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QScrollArea;

namespace aigo {

class Button;
class Label;

/// Under the comparison: what one of its rows rests on, model by model: source, age, and what other sources say.
class RowSources final : public QWidget
{
    Q_OBJECT

public:
    explicit RowSources(const Theme &theme, QWidget *parent = nullptr);

    void show(const ComparisonRow &row, const std::vector<Model> &models, Instant now);
    QString key() const { return m_key; } ///< of the row that is shown
    void retranslate();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addModel(QGridLayout &grid, const Model &model, const std::vector<FactSource> &lines, Instant now);

    const Theme &m_theme;
    QString m_key;
    Label *m_title;
    Button *m_close;
    QScrollArea *m_scroll;
};

} // namespace aigo
