// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QComboBox>
#include <vector>

namespace aigo {

/// A length of time: chosen from a list or typed ("90s", "15m", "2h"). What is no length keeps the one before.
class DurationBox final : public QComboBox
{
    Q_OBJECT

public:
    DurationBox(std::vector<Milliseconds> offered, QWidget *parent = nullptr);

    Milliseconds value() const { return m_value; }
    void setValue(Milliseconds value);
    void setZeroText(const QString &text); ///< "at once", "never"
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    QString textOf(Milliseconds value) const;
    void enter();

    std::vector<Milliseconds> m_offered;
    Milliseconds m_value{};
    QString m_zero;
};

} // namespace aigo
