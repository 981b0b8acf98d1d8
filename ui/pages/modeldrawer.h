// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/drawer.h"

namespace aigo {

class ModelDetails;

/// The drawer for one model: its details with history and changes from the desk, ids and curl commands to the
/// clipboard.
class ModelDrawer final : public Drawer
{
    Q_OBJECT

public:
    ModelDrawer(Desk &desk, const Theme &theme, const ModelsTable &table, QWidget *parent = nullptr);

    void showModel(const QString &id); ///< nothing happens where the catalogue has none of that id
    bool isShowing() const { return m_details != nullptr; }
    QString id() const; ///< empty while closed

Q_SIGNALS:
    void opened();
    void compareAsked(const QString &id);
    void told(const QString &text); ///< what was done, in a few words

private:
    void connectDetails();

    Desk &m_desk;
    const Theme &m_theme;
    const ModelsTable &m_table;
    ModelDetails *m_details = nullptr;
};

} // namespace aigo
