// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/workload.h"
#include "ui/widgets/card.h"

#include <utility>
#include <vector>

class QLineEdit;

namespace aigo {

class Chip;
class Label;

/// "My workload" to type in: the named ones as chips, every field of one, batch. What cannot be read is said under the
/// fields, and the last workload that could be stays.
class WorkloadCard final : public Card
{
    Q_OBJECT

public:
    explicit WorkloadCard(const Theme &theme, QWidget *parent = nullptr);

    const Workload &workload() const { return m_workload; }
    void setWorkload(const Workload &workload); ///< without a signal
    void retranslate();

Q_SIGNALS:
    void workloadChanged(const aigo::Workload &workload); ///< by the user

private:
    void addPresets();
    void addFields();
    void read();
    void write();
    void markPreset();

    const Theme &m_colours;
    Workload m_workload;
    std::vector<std::pair<Chip *, QString>> m_presets;
    std::vector<std::pair<Label *, QLineEdit *>> m_fields; ///< in, out, cached, a day, thinking
    Chip *m_batch;
    Label *m_batchTitle;
    Label *m_wrong;
};

} // namespace aigo
