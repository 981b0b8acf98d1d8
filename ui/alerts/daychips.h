// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QWidget>
#include <array>

namespace aigo {

class Chip;

/// The days of the week as chips; bit 0 is Monday.
class DayChips final : public QWidget
{
    Q_OBJECT

public:
    explicit DayChips(const Theme &theme, QWidget *parent = nullptr);
    int days() const;
    void setDays(int bits);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    std::array<Chip *, 7> m_chips{};
};

/// A time zone by its IANA name, typed with completion; the first is the computer's own. What is no zone keeps the one
/// before.
class ZoneBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneBox(QWidget *parent = nullptr);
    QString zone() const { return m_zone; } ///< empty: the computer's
    void setZone(const QString &zone);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void enter();

    QString m_zone;
};

} // namespace aigo
