// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/samplestatistics.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

namespace aigo {

/// A row a provider: equal parts of the time by what was known of it, and its availability. A part's state is shown by
/// colour and height: full where it was up, shorter where it was slow, half where it was down, a low grey line where
/// nobody knows; a part with several states shows the worst.
class AvailabilityStrip final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int parts = 90;
    struct Row
    {
        QString name;
        std::vector<Availability> parts;
        Availability whole;
    };

    explicit AvailabilityStrip(const Theme &theme, QWidget *parent = nullptr);
    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Row> m_rows;
};

} // namespace aigo
