// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/drawer.h"

#include <QUrl>
#include <functional>

namespace aigo {

struct CatalogueLineage;
class ModelDetails;

/// The drawer for one model: its details with history, changes and relatives from the desk; ids and curl commands to
/// the clipboard; pins and own values through the desk. What a new catalogue says is shown in place: what was scrolled
/// to, opened, begun and focused stays.
class ModelDrawer final : public Drawer
{
    Q_OBJECT

public:
    ModelDrawer(Desk &desk, const Theme &theme, const ModelsTable &table, QWidget *parent = nullptr);

    void showModel(const QString &id); ///< nothing happens where the catalogue has none of that id
    bool isShowing() const { return m_details != nullptr; }
    QString id() const; ///< empty while closed

    std::function<void(const QUrl &)> openUrl; ///< the desktop's browser unless a test has another

Q_SIGNALS:
    void opened();
    void compareAsked(const QString &id);
    void deepCheckAsked(const QString &id);
    void told(const QString &text); ///< what was done, in a few words

private:
    struct Answers;

    void ask(const QString &id, bool inPlace);
    void askLineage(const std::shared_ptr<Answers> &answers, int asked);
    void arrived(const std::shared_ptr<Answers> &answers, int asked);
    void build(const QString &id);
    void rebuild(const Answers &answers);
    void refresh();
    void connectDetails();
    void watch(const QString &id, bool on);
    void copyCurl(const QString &id);
    void pin(const QString &field, const QString &source);
    void setOwn(const QString &field, const QString &value);

    Desk &m_desk;
    const Theme &m_theme;
    const ModelsTable &m_table;
    ModelDetails *m_details = nullptr;
    std::vector<Pin> m_pins; ///< as last heard
    std::shared_ptr<const CatalogueLineage> m_lineage;
    QString m_focusNext;    ///< what has the focus when the details are made anew; empty: what had it
    bool m_entered = false; ///< the draft was saved and need not be kept
    int m_asked = 0;        ///< later answers only
};

} // namespace aigo
